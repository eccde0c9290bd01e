package org.vigie.workbench.desktop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.Workspaces;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Topics;

/** The corpus that is open, and the change of it. Holds no lock while anything is read. */
@Component(service = {OpenCorpus.class, CorpusSession.class})
public final class CorpusSession implements OpenCorpus {

    private static final Logger LOG = LoggerFactory.getLogger(CorpusSession.class);

    private final Workspaces workspaces;
    private final EventAdmin events;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SequenceWatch watch;
    private final Map<Path, CompletableFuture<Void>> closings = new ConcurrentHashMap<>();
    private volatile HeldWorkspace held;
    private volatile String problem = "";

    @Activate
    public CorpusSession(@Reference Workspaces workspaces, @Reference EventAdmin events) {
        this.workspaces = workspaces;
        this.events = events;
        this.watch = new SequenceWatch(this, sequence -> tell(Topics.CORPUS_CHANGED, sequence));
    }

    @Deactivate
    public void close() {
        watch.stop();
        HeldWorkspace last = held;
        if (last != null) {
            last.close();
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
        HeldWorkspace last = held;
        problem = "";
        Path next = folder.toAbsolutePath().normalize();
        if (last != null) {
            closings.put(last.folder(), CompletableFuture.runAsync(last::close, threads));
        }
        // an index is open once only, and an import into it may still run; one into another corpus holds up nothing
        HeldWorkspace opened = new HeldWorkspace(next, workspaces,
                closings.getOrDefault(next, CompletableFuture.completedFuture(null)));
        held = opened;
        watch.pause();
        threads.execute(() -> begin(opened));
    }

    private void begin(HeldWorkspace next) {
        try {
            // from here on every change is told, also one that comes before anybody looks
            long sequence = next.use(SequenceWatch::covered);
            if (held == next) {
                watch.begin(sequence);
                tell(Topics.CORPUS_OPENED, next.folder());
            }
        } catch (Exception e) {
            LOG.error("The corpus {} cannot be opened", next.folder(), e);
            if (held == next) {
                problem = Problems.text(e);
                tell(Topics.CORPUS_FAILED, problem);
            }
        }
    }

    @Override
    public void reopen() {
        open(folder());
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
        ChangeJob<T> job = new ChangeJob<>(purpose, this, work);
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
