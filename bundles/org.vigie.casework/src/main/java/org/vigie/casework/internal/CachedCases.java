package org.vigie.casework.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.vigie.casework.Cases;
import org.vigie.evidence.CaseFile;
import org.vigie.evidence.Incidents;
import org.vigie.ingest.Workspace;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Topics;

/**
 * Keeps what was read last for as long as it holds: links and decisions of a large corpus take a while to read. Views that ask at the same
 * time wait for one reading.
 */
@Component
@EventTopics(Topics.CORPUS_OPENED)
public final class CachedCases implements Cases, EventHandler {
    /** Of what something is read, and what its state is. */
    private record State(Workspace workspace, long sequence, String mark) {
        static State of(Workspace workspace) {
            return new State(workspace, workspace.corpus().sequence(), workspace.index().entries().mark());
        }
    }

    private final OpenCorpus corpus;
    private final Incidents incidents;
    private State state;
    private FutureTask<CaseFile> reading;

    @Activate
    public CachedCases(@Reference OpenCorpus corpus, @Reference Incidents incidents) {
        this.corpus = corpus;
        this.incidents = incidents;
    }

    @Override
    public <T> CompletableFuture<T> ask(Question<T> question) {
        return corpus.ask(workspace -> question.answer(workspace, cases(workspace)));
    }

    @Override
    public <T> T use(Question<T> question) throws Exception {
        return corpus.use(workspace -> question.answer(workspace, cases(workspace)));
    }

    private CaseFile cases(Workspace workspace) throws Exception {
        // read before the cases, so that they are not older than that
        State now = State.of(workspace);
        FutureTask<CaseFile> task = task(now);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            forget(now);
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private synchronized FutureTask<CaseFile> task(State now) {
        if (!now.equals(state)) {
            state = now;
            reading = new FutureTask<>(() -> incidents.read(now.workspace()));
        }
        return reading;
    }

    private synchronized void forget(State failed) {
        if (failed.equals(state)) {
            state = null;
            reading = null;
        }
    }

    /** What was read of another corpus is not kept. */
    @Override
    public synchronized void handleEvent(Event event) {
        state = null;
        reading = null;
    }
}
