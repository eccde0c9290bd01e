package org.vigie.view.plugins;

import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.plugins.Plugins;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** Asks before a plugin is removed, and names those that need it. */
final class RemoveQuestion {

    private static final Texts TEXTS = Texts.of(RemoveQuestion.class);

    private RemoveQuestion() {}

    static void ask(Shell shell, PluginRow row, Plugins plugins, Runnable done) {
        Foreground.run(shell, () -> plugins.dependents(row.id()),
                dependents -> ask(shell, row, plugins, dependents, done),
                problem -> Problems.show(shell, TEXTS.say("do.remove"), problem));
    }

    private static void ask(Shell shell, PluginRow row, Plugins plugins, List<String> dependents, Runnable done) {
        String words = dependents.isEmpty()
                ? TEXTS.say("remove.question", row.name())
                : TEXTS.say("remove.dependents", row.name(), String.join(", ", dependents));
        MessageDialog dialog = new MessageDialog(shell, TEXTS.say("do.remove"), null, words, MessageDialog.QUESTION, 0,
                TEXTS.say("remove.yes"), TEXTS.say("consent.no"));
        if (dialog.open() == 0) {
            new PluginJob(TEXTS.say("job.remove", row.name()), shell,
                    _ -> plugins.remove(row.id(), !dependents.isEmpty()), done).schedule();
        }
    }
}
