package org.vigie.ingest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.RecordShape;
import org.vigie.importer.ReportDraft;
import org.vigie.ingest.Formats.Format;
import org.vigie.ingest.ImportPreview;

/** Takes the first of what is read. */
final class PreviewRun {

    private static final long PATIENCE_MILLIS = 100;

    private final IntakeQueue queue;
    private final int wanted;
    private final List<ReportDraft> drafts = new ArrayList<>();
    private final List<ItemProblem> problems = new ArrayList<>();
    private Optional<Format> format = Optional.empty();
    private boolean more;

    PreviewRun(IntakeQueue queue, int wanted) {
        this.queue = queue;
        this.wanted = wanted;
    }

    /** Waits until there is enough, or nothing more. */
    void take() {
        boolean reading = true;
        while (reading) {
            switch (queue.take(PATIENCE_MILLIS)) {
                case Intake.Draft(_, ImporterHandle importer, ReportDraft draft, _) -> {
                    format = format.or(() -> Optional.of(importer.format()));
                    more = drafts.size() == wanted;
                    reading = !more && drafts.add(draft);
                }
                case Intake.Problem(_, ItemProblem problem) -> {
                    problems.add(problem);
                    more = problems.size() >= wanted;
                    reading = !more;
                }
                case Intake.End(Optional<Throwable> failure) -> {
                    failure.ifPresent(e -> problems
                            .add(new ItemProblem(ItemProblem.Kind.FAULT, 0, 0, String.valueOf(e.getMessage()))));
                    reading = false;
                }
                case null, default -> {
                    // nothing to show
                }
            }
        }
    }

    ImportPreview preview(Optional<RecordShape> shape) {
        return new ImportPreview(format, drafts, problems, more, shape);
    }
}
