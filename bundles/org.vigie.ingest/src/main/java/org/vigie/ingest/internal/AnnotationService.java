package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.ingest.Annotations;
import org.vigie.ingest.Workspace;
import org.vigie.model.Findings;
import org.vigie.model.Phrases;
import org.vigie.model.Report;

/** Annotates what is in a corpus, a batch after another, each written down before the next. */
@Component
public final class AnnotationService implements Annotations {

    private static final Phrases WORDS = Phrases.of(AnnotationService.class);

    private final AnnotatorRegistry annotators;
    private final IntakeFollowers followers;

    @Activate
    public AnnotationService(@Reference AnnotatorRegistry annotators, @Reference IntakeFollowers followers) {
        this.annotators = annotators;
        this.followers = followers;
    }

    @Override
    public long run(Workspace workspace, boolean all, Waiting waiting, LongConsumer progress) {
        List<AnnotatorHandle> now = annotators.annotators();
        Map<String, Integer> versions = now.stream().collect(Collectors.toMap(AnnotatorHandle::id,
                handle -> all ? Integer.MAX_VALUE : handle.version(), Math::max));
        Corpus corpus = workspace.corpus();
        try (WriteJob job = corpus.write(WORDS.say("annotating"), waiting);
                Annotating annotating = new Annotating(now)) {
            new IndexFollower(corpus, workspace.index()).catchUp();
            long done = 0;
            try (Cursor<Report> reports = corpus.notAnnotated(versions)) {
                while (reports.hasNext()) {
                    done += annotate(job, annotating, reports);
                    progress.accept(done);
                }
            }
            new IndexFollower(corpus, workspace.index()).catchUp();
            followers.follow(workspace, job);
            return done;
        }
    }

    private static int annotate(WriteJob job, Annotating annotating, Cursor<Report> reports) {
        List<Report> batch = batch(reports);
        for (Annotating.Annotated annotated : annotating.annotate(batch)) {
            for (Findings findings : annotated.findings()) {
                job.annotate(annotated.report().id(), annotated.report().current().hash(), findings);
            }
        }
        job.commit();
        return batch.size();
    }

    private static List<Report> batch(Cursor<Report> reports) {
        List<Report> batch = new ArrayList<>();
        long chars = 0;
        while (reports.hasNext() && !Annotating.isBatch(batch.size(), chars)) {
            Report report = reports.next();
            batch.add(report);
            chars += report.content().text().length();
        }
        return batch;
    }
}
