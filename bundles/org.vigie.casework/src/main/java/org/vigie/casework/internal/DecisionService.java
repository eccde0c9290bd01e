package org.vigie.casework.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.casework.CaseDecisions;
import org.vigie.casework.Cases;
import org.vigie.casework.DecisionWords;
import org.vigie.casework.PropertyNames;
import org.vigie.casework.internal.DecisionSteps.Chain;
import org.vigie.evidence.Incidents;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;
import org.vigie.workbench.UndoStack;
import org.vigie.workbench.UndoStack.Step;

/** Writes decisions down, and puts those of earlier sessions under the undo stack when a corpus is opened. */
@Component
@EventTopics(Topics.CORPUS_OPENED)
public final class DecisionService implements CaseDecisions, EventHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionService.class);
    private static final Texts TEXTS = Texts.of(DecisionService.class);

    private final OpenCorpus corpus;
    private final Cases cases;
    private final Incidents incidents;
    private final UndoStack undo;
    private final EventAdmin events;
    private final DecisionWords words;

    @Activate
    public DecisionService(@Reference OpenCorpus corpus, @Reference Cases cases, @Reference Incidents incidents,
            @Reference UndoStack undo, @Reference EventAdmin events, @Reference PropertyNames properties) {
        this.corpus = corpus;
        this.cases = cases;
        this.incidents = incidents;
        this.undo = undo;
        this.events = events;
        this.words = new DecisionWords(IncidentId::value, ReportId::value, properties::label);
    }

    @Override
    public CompletableFuture<List<Decision>> decide(Shell shell, String label, List<Act> acts) {
        CompletableFuture<List<Decision>> decided = write(label, acts);
        undo.push(decided.thenApply(
                decisions -> step(label, decisions.stream().mapToLong(Decision::number).toArray())));
        Foreground.show(shell, decided,
                _ -> events.postEvent(Topics.event(Topics.STATUS, TEXTS.say("decided", label))),
                problem -> Problems.show(shell, label, problem));
        return decided;
    }

    private CompletableFuture<List<Decision>> write(String label, List<Act> acts) {
        String who = incidents.analyst();
        return corpus.change(label,
                (workspace, job) -> incidents.decide(workspace, job, who, acts));
    }

    /** Undoing what was decided last of a chain takes the decision back, or makes it hold again, in turns. */
    private Step step(String label, long... decisions) {
        long[] last = decisions.clone();
        return new Step(label, () -> turn(TEXTS.say("undo.of", label), last),
                () -> turn(TEXTS.say("redo.of", label), last));
    }

    private CompletionStage<?> turn(String label, long[] last) {
        List<Act> acts = new ArrayList<>();
        LongStream.of(last).forEach(number -> acts.addFirst(new Act.Undo(number)));
        CompletionStage<List<Decision>> turned = write(label, acts).thenApply(decided -> {
            for (int i = 0; i < last.length; i++) {
                last[i] = decided.get(last.length - 1 - i).number();
            }
            return decided;
        });
        Shell shell = Display.getCurrent().getActiveShell();
        if (shell != null) {
            Foreground.show(shell, turned, _ -> events.postEvent(Topics.event(Topics.STATUS, label)),
                    problem -> Problems.show(shell, label, problem));
        }
        return turned;
    }

    @Override
    public void handleEvent(Event event) {
        String who = incidents.analyst();
        Path folder = corpus.folder();
        cases.ask((_, file) -> DecisionSteps.of(file.decisions(), who)).whenComplete((steps, problem) -> {
            if (problem == null && folder.equals(corpus.folder())) {
                undo.restore(folder, steps.done().stream().map(this::step).toList(),
                        steps.undone().stream().map(this::step).toList());
            } else if (problem != null) {
                LOG.warn("What was decided before cannot be taken back here", problem);
            }
        });
    }

    private Step step(Chain chain) {
        String more = chain.last().size() > 1 ? TEXTS.say("and.more", chain.last().size() - 1) : "";
        return step(words.say(chain.decision().act()) + more,
                chain.last().stream().mapToLong(Long::longValue).toArray());
    }
}
