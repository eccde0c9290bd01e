package org.vigie.workbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;

class HeldWorkspaceTest {

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final HeldWorkspace held = new HeldWorkspace(Path.of("corpus"), workspaces(),
            CompletableFuture.completedFuture(null));

    private Workspaces workspaces() {
        Workspace workspace = stub(Workspace.class, closed, null);
        return stub(Workspaces.class, opened, workspace);
    }

    /** Returns something that counts the calls of its methods. */
    private static <T> T stub(Class<T> type, AtomicInteger calls, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, _, _) -> {
            calls.incrementAndGet();
            return answer;
        }));
    }

    @Test
    void isOpenedAtItsFirstUseAndOnce() throws Exception {
        assertEquals(0, opened.get());
        held.use(_ -> "once");
        held.use(_ -> "twice");
        assertEquals(1, opened.get());
        assertEquals(0, closed.get());
    }

    @Test
    void closesAfterTheLastUseWhenItIsNotWantedAnyMore() throws Exception {
        held.use(_ -> {
            held.release();
            assertEquals(0, closed.get(), "it is still used");
            return held.use(_ -> "inside");
        });
        assertEquals(1, closed.get());
        assertTrue(held.closed().isDone());
        assertThrows(IllegalStateException.class, () -> held.use(_ -> "too late"));
    }

    @Test
    void canBeWantedAgainWhileItIsUsed() throws Exception {
        held.use(_ -> {
            held.release();
            return held.revive();
        });
        assertEquals(0, closed.get());
        held.release();
        assertEquals(1, closed.get());
        assertFalse(held.revive(), "it was closed");
    }
}
