package org.vigie.view.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.TextQuestion;
import org.vigie.workbench.Texts;

/** Asks for tags, and adds or removes them. Taken back is only what was changed indeed. In the thread of the user interface. */
@Component(service = TagChanges.class)
public final class TagChanges {

    private static final Texts TEXTS = Texts.of(TagChanges.class);

    private final OpenCorpus corpus;
    private final ReportChanges changes;

    @Activate
    public TagChanges(@Reference OpenCorpus corpus, @Reference ReportChanges changes) {
        this.corpus = corpus;
        this.changes = changes;
    }

    void tag(Shell shell, List<ReportId> ids) {
        change(shell, "tag", ids, (report, tag) -> !report.tags().contains(tag), true);
    }

    void untag(Shell shell, List<ReportId> ids) {
        change(shell, "untag", ids, (report, tag) -> report.tags().contains(tag), false);
    }

    private void change(Shell shell, String what, List<ReportId> ids, BiPredicate<Report, String> wanted, boolean add) {
        String title = TEXTS.say("command.report." + what);
        TextQuestion.ask(shell, title, TEXTS.say(what + ".message", ids.size()), "",
                text -> TagWords.of(text).isEmpty() ? "" : null)
                .map(TagWords::of).ifPresent(tags -> Foreground.show(shell, find(ids, tags, wanted),
                        each -> change(shell, TEXTS.say(what + ".label", String.join(", ", tags)), each, add),
                        problem -> Problems.show(shell, title, problem)));
    }

    private CompletionStage<Map<ReportId, Collection<String>>> find(List<ReportId> ids, Set<String> tags,
            BiPredicate<Report, String> wanted) {
        return corpus.ask(workspace -> {
            Map<ReportId, Collection<String>> each = new LinkedHashMap<>();
            ids.forEach(id -> workspace.corpus().report(id)
                    .ifPresent(report -> each.put(id, missing(report, tags, wanted))));
            return each;
        });
    }

    private static Collection<String> missing(Report report, Set<String> tags, BiPredicate<Report, String> wanted) {
        Set<String> found = new TreeSet<>(tags);
        found.removeIf(tag -> !wanted.test(report, tag));
        return found;
    }

    private void change(Shell shell, String label, Map<ReportId, Collection<String>> each, boolean add) {
        List<ReportId> ids = List.copyOf(each.keySet());
        if (add) {
            changes.change(shell, label, ids, (job, id) -> job.tag(id, each.get(id)),
                    (job, id) -> job.untag(id, each.get(id)));
        } else {
            changes.change(shell, label, ids, (job, id) -> job.untag(id, each.get(id)),
                    (job, id) -> job.tag(id, each.get(id)));
        }
    }
}
