package org.vigie.workbench.desktop;

import java.nio.file.Path;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.Waiting;
import org.vigie.search.SearchException;
import org.vigie.workbench.Texts;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Topics;

/** The corpus that is open, and the change of it. Holds no lock while anything is read. */
@Component(service = {OpenCorpus.class, CorpusSession.class})
public final class CorpusSession implements OpenCorpus {

    private static final Logger LOG = LoggerFactory.getLogger(CorpusSession.class);
    private static final Texts TEXTS = Texts.of(CorpusSession.class);

    private final Workspaces workspaces;
    private final EventAdmin events;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SequenceWatch watch;
    private final Map<Path, HeldWorkspace> workspacesInUse = new HashMap<>();
    private volatile HeldWorkspace held;
    private volatile String problem = "";

    @Activate
    public CorpusSession(@Reference Workspaces workspaces, @Reference EventAdmin events) {
        this.workspaces = workspaces;
        this.events = events;
        this.watch = new SequenceWatch(this, sequence -> tell(Topics.CORPUS_CHANGED, sequence),
                behind -> tell(Topics.INDEX_BEHIND, behind), mark -> tell(Topics.EVIDENCE_CHANGED, mark));
    }

    @Deactivate
    public void close() {
        watch.stop();
        HeldWorkspace last = held;
        if (last != null) {
            last.release();
        }
        threads.shutdown();
    }

    @Override
    public Path folder() {
        return current().folder();
    }

    @Override
    public String label() {
        return String.valueOf(folder().getFileName());
    }

    @Override
    public long sequence() {
        return watch.sequence();
    }

    @Override
    public Optional<String> problem() {
        return Optional.of(problem).filter(text -> !text.isEmpty());
    }

    @Override
    public void open(Path folder) {
        open(folder.toAbsolutePath().normalize(), false);
    }

    @Override
    public void reopen() {
        open(folder(), true);
    }

    /** @param anew whether to close it first when it is open */
    private synchronized void open(Path folder, boolean anew) {
        problem = "";
        watch.pause();
        HeldWorkspace last = held;
        // one into which an import still runs is open yet, and is not opened twice
        HeldWorkspace known = workspacesInUse.get(folder);
        HeldWorkspace next = known != null && !anew && known.revive()
                ? known
                : new HeldWorkspace(folder, workspaces,
                        known == null ? CompletableFuture.completedFuture(null) : known.closed());
        held = next;
        if (workspacesInUse.put(folder, next) != next) {
            next.closed().thenRun(() -> forget(next));
        }
        if (last != null && last != next) {
            threads.execute(last::release);
        }
        threads.execute(() -> begin(next));
    }

    private synchronized void forget(HeldWorkspace closed) {
        workspacesInUse.remove(closed.folder(), closed);
    }

    private void begin(HeldWorkspace next) {
        try {
            // from here on every change is told, also one that comes before anybody looks
            SequenceWatch.State state = next.use(SequenceWatch::state);
            if (held == next) {
                watch.begin(state);
                tell(Topics.CORPUS_OPENED, next.folder());
            }
            next.use(CorpusSession::complete);
        } catch (Exception e) {
            LOG.error("The corpus {} cannot be opened", next.folder(), e);
            if (held == next) {
                problem = Problems.text(e);
                tell(Topics.CORPUS_FAILED, problem);
            }
        }
    }

    /** What an earlier version wrote, or nobody did, is found after this; another writer that is at work now does it too. */
    private static boolean complete(Workspace workspace) {
        if (workspace.isIndexComplete() || !Files.isWritable(workspace.corpus().folder())) {
            return true;
        }
        try {
            return workspace.change(TEXTS.say("index.completing"), Waiting.none(), _ -> true);
        } catch (CorpusException | SearchException e) {
            LOG.info("The index of {} is not brought up to date now", workspace.corpus().folder(), e);
            return false;
        }
    }

    @Override
    public Hold hold() {
        return current();
    }

    @Override
    public <T> T use(Question<T> question) throws Exception {
        return current().use(question);
    }

    @Override
    public <T> CompletableFuture<T> ask(Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                answer.complete(use(question));
            } catch (Throwable e) {
                // whoever asked must hear of it, whatever it is
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Override
    public <T> CompletableFuture<T> change(String purpose, Function<WriteJob, T> work) {
        return change(purpose, (_, job) -> work.apply(job));
    }

    @Override
    public <T> CompletableFuture<T> change(String purpose, BiFunction<Workspace, WriteJob, T> work) {
        ChangeJob<T> job = new ChangeJob<>(purpose, current(), work);
        job.schedule();
        return job.result().whenComplete((_, _) -> watch.look());
    }

    private HeldWorkspace current() {
        HeldWorkspace now = held;
        if (now == null) {
            throw new IllegalStateException("No corpus was named yet");
        }
        return now;
    }

    private void tell(String topic, Object data) {
        events.postEvent(Topics.event(topic, data));
    }
}
