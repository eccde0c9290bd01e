package org.vigie.workbench.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Asks before the workbench ends while jobs run, and lets them end well: what they acknowledged must be found tomorrow. */
public final class Leaving {

    private static final Texts TEXTS = Texts.of(Leaving.class);
    private static final int CHARS = 120;
    private static final int NAMED = 8;

    private Leaving() {}

    /** Has the windows ask when the user closes them. */
    static void ask(MApplication application) {
        for (MWindow window : application.getChildren()) {
            window.getContext().set(IWindowCloseHandler.class,
                    closed -> !(closed.getWidget() instanceof Shell shell) || isReady(shell));
        }
    }

    /** Says whether the workbench may end now; the user is asked when jobs are running, and waits for those that stop. */
    public static boolean isReady(Shell shell) {
        List<Job> running = running();
        if (running.isEmpty()) {
            return true;
        }
        String names = running.stream().limit(NAMED).map(job -> "– " + SafeText.label(job.getName(), CHARS))
                .collect(Collectors.joining("\n"));
        MessageDialog question = new MessageDialog(shell, TEXTS.say("leave.title"), null,
                TEXTS.say("leave.message", running.size(), names), MessageDialog.QUESTION, 1, TEXTS.say("leave.quit"),
                TEXTS.say("leave.stay"));
        if (question.open() != 0) {
            return false;
        }
        running.forEach(Job::cancel);
        Display display = shell.getDisplay();
        while (running.stream().anyMatch(job -> job.getState() == Job.RUNNING)) {
            if (!display.readAndDispatch()) {
                display.timerExec(100, () -> {});
                display.sleep();
            }
        }
        return true;
    }

    private static List<Job> running() {
        return Arrays.stream(Job.getJobManager().find(null))
                .filter(job -> job.getState() != Job.NONE && job.getState() != Job.SLEEPING && !job.isSystem())
                .toList();
    }
}
