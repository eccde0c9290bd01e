package org.vigie.view.report;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.corpus.Change;
import org.vigie.corpus.WriteJob;
import org.vigie.model.ReportId;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;
import org.vigie.workbench.UndoStack;
import org.vigie.workbench.UndoStack.Step;

/** Changes reports, with a way back where the corpus has one. Called in the thread of the user interface. */
@Component(service = ReportChanges.class)
public final class ReportChanges {

    private static final Texts TEXTS = Texts.of(ReportChanges.class);

    private final OpenCorpus corpus;
    private final UndoStack undo;

    @Activate
    public ReportChanges(@Reference OpenCorpus corpus, @Reference UndoStack undo) {
        this.corpus = corpus;
        this.undo = undo;
    }

    /**
     * Changes reports and remembers the way back of those that were changed indeed.
     *
     * @param label what is done, in words for the user
     * @param change changes one report; empty when there is nothing to change
     * @param back takes the change of one report back
     */
    void change(Shell shell, String label, List<ReportId> ids,
            BiFunction<WriteJob, ReportId, Optional<Change>> change, BiConsumer<WriteJob, ReportId> back) {
        Foreground.show(shell,
                corpus.change(label, job -> ids.stream().filter(id -> change.apply(job, id).isPresent()).toList()),
                changed -> {
                    if (!changed.isEmpty()) {
                        undo.push(new Step(label, () -> run(shell, TEXTS.say("undo.of", label), changed, back),
                                () -> run(shell, label, changed, change::apply)));
                    }
                }, failed(shell, label));
    }

    /** Changes reports for good. */
    void change(Shell shell, String label, List<ReportId> ids,
            BiFunction<WriteJob, ReportId, Optional<Change>> change) {
        Foreground.show(shell,
                corpus.change(label, job -> ids.stream().filter(id -> change.apply(job, id).isPresent()).count()),
                _ -> {}, failed(shell, label));
    }

    private CompletionStage<?> run(Shell shell, String label, List<ReportId> ids, BiConsumer<WriteJob, ReportId> what) {
        CompletionStage<Integer> done = corpus.change(label, job -> {
            ids.forEach(id -> what.accept(job, id));
            return ids.size();
        });
        Foreground.show(shell, done, _ -> {}, failed(shell, label));
        return done;
    }

    private static Consumer<Throwable> failed(Shell shell, String label) {
        return problem -> Problems.show(shell, label, problem);
    }
}
