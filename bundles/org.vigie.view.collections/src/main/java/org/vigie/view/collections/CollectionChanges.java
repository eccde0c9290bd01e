package org.vigie.view.collections;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.corpus.ReportCollection;
import org.vigie.corpus.WriteJob;
import org.vigie.model.ReportId;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;
import org.vigie.workbench.UndoStack;
import org.vigie.workbench.UndoStack.Step;

/** Puts reports into collections and takes them out; both can be undone. Called in the thread of the user interface. */
@Component(service = CollectionChanges.class)
public final class CollectionChanges {

    private static final Texts TEXTS = Texts.of(CollectionChanges.class);

    private final OpenCorpus corpus;
    private final UndoStack undo;

    @Activate
    public CollectionChanges(@Reference OpenCorpus corpus, @Reference UndoStack undo) {
        this.corpus = corpus;
        this.undo = undo;
    }

    void collect(Shell shell, List<ReportId> ids) {
        choose(shell, "collect.message", true,
                name -> change(shell, TEXTS.say("collect.label", name), name, ids, true));
    }

    void uncollect(Shell shell, List<ReportId> ids) {
        choose(shell, "uncollect.message", false, name -> uncollect(shell, name, ids));
    }

    void uncollect(Shell shell, String collection, List<ReportId> ids) {
        change(shell, TEXTS.say("uncollect.label", collection), collection, ids, false);
    }

    private void choose(Shell shell, String message, boolean anyName, Consumer<String> chosen) {
        Foreground.show(shell, corpus.ask(workspace -> workspace.corpus().collections()), known -> {
            List<String> names = known.stream().map(ReportCollection::name).toList();
            Optional<String> name = new CollectionDialog(shell, TEXTS.say(message), names, anyName).ask();
            name.ifPresent(chosen);
        }, failed(shell));
    }

    private void change(Shell shell, String label, String collection, List<ReportId> ids, boolean in) {
        Foreground.show(shell,
                corpus.change(label, job -> ids.stream().filter(id -> change(job, id, collection, in)).toList()),
                changed -> {
                    if (!changed.isEmpty()) {
                        undo.push(
                                new Step(label, () -> run(shell, TEXTS.say("undo.of", label), collection, changed, !in),
                                        () -> run(shell, label, collection, changed, in)));
                    }
                }, failed(shell));
    }

    private CompletionStage<?> run(Shell shell, String label, String collection, List<ReportId> ids, boolean in) {
        CompletionStage<Long> done = corpus.change(label,
                job -> ids.stream().filter(id -> change(job, id, collection, in)).count());
        Foreground.show(shell, done, _ -> {}, failed(shell));
        return done;
    }

    private static boolean change(WriteJob job, ReportId id, String collection, boolean in) {
        return (in ? job.collect(id, collection) : job.uncollect(id, collection)).isPresent();
    }

    private static Consumer<Throwable> failed(Shell shell) {
        return problem -> Problems.show(shell, TEXTS.say("view.collections"), problem);
    }
}
