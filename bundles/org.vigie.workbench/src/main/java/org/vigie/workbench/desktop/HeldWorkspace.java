package org.vigie.workbench.desktop;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.workbench.OpenCorpus.Hold;
import org.vigie.workbench.OpenCorpus.Question;

/** A workspace that is opened at its first use, and closed after its last one when it is not wanted any more. */
final class HeldWorkspace implements Hold {

    private final Path folder;
    private final Workspaces workspaces;
    private final CompletableFuture<?> before;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Object opening = new Object();
    private Workspace workspace;
    private int uses;
    private boolean wanted = true;
    private boolean closing;

    /** @param before what must end before the folder can be opened */
    HeldWorkspace(Path folder, Workspaces workspaces, CompletableFuture<?> before) {
        this.folder = folder;
        this.workspaces = workspaces;
        this.before = before;
    }

    @Override
    public Path folder() {
        return folder;
    }

    /** Returns what is completed once it is closed. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    @Override
    public <T> T use(Question<T> question) throws Exception {
        enter();
        try {
            return question.answer(opened());
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        if (closing) {
            throw new IllegalStateException("The corpus " + folder + " was closed");
        }
        uses++;
    }

    private void leave() {
        boolean last;
        synchronized (this) {
            uses--;
            last = closes();
        }
        if (last) {
            close();
        }
    }

    private Workspace opened() {
        synchronized (opening) {
            if (workspace == null) {
                before.join();
                workspace = workspaces.openOrCreate(folder);
            }
            return workspace;
        }
    }

    /** It is not wanted any more: closes it now, or else when the last use is over. */
    void release() {
        boolean last;
        synchronized (this) {
            wanted = false;
            last = closes();
        }
        if (last) {
            close();
        }
    }

    /** It is wanted again after all; says whether it was in time. */
    synchronized boolean revive() {
        wanted = wanted || !closing;
        return !closing;
    }

    private boolean closes() {
        boolean now = !wanted && uses == 0 && !closing;
        closing = closing || now;
        return now;
    }

    private void close() {
        synchronized (opening) {
            try {
                if (workspace != null) {
                    workspace.close();
                }
            } finally {
                closed.complete(null);
            }
        }
    }
}
