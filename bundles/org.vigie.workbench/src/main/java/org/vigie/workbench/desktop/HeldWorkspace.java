package org.vigie.workbench.desktop;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.workbench.OpenCorpus.Question;

/** A workspace that is opened at its first use and closed when its last use is over. */
final class HeldWorkspace {

    private final Path folder;
    private final Workspaces workspaces;
    private final ReadWriteLock uses = new ReentrantReadWriteLock();
    private final CompletableFuture<Void> before;
    private final Object opening = new Object();
    private Workspace workspace;
    private boolean closed;

    /** @param before what must end before the folder can be opened */
    HeldWorkspace(Path folder, Workspaces workspaces, CompletableFuture<Void> before) {
        this.folder = folder;
        this.workspaces = workspaces;
        this.before = before;
    }

    Path folder() {
        return folder;
    }

    <T> T use(Question<T> question) throws Exception {
        uses.readLock().lock();
        try {
            return question.answer(opened());
        } finally {
            uses.readLock().unlock();
        }
    }

    private Workspace opened() {
        synchronized (opening) {
            if (closed) {
                throw new IllegalStateException("The corpus " + folder + " was closed");
            }
            if (workspace == null) {
                before.join();
                workspace = workspaces.openOrCreate(folder);
            }
            return workspace;
        }
    }

    /** Waits until nobody uses it any more. */
    void close() {
        uses.writeLock().lock();
        try {
            synchronized (opening) {
                closed = true;
                if (workspace != null) {
                    workspace.close();
                }
            }
        } finally {
            uses.writeLock().unlock();
        }
    }
}
