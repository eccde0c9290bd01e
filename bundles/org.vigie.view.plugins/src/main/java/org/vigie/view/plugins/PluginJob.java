package org.vigie.view.plugins;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.plugins.Consent;
import org.vigie.plugins.PluginException;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** Changes the plugins in the background. What only the user can agree to is asked, in the words that the command line has. */
final class PluginJob extends Job {

    private static final Texts TEXTS = Texts.of(PluginJob.class);

    /** A change that the user may have to agree to. */
    @FunctionalInterface
    interface Change {
        void make(Consent consent) throws PluginException;
    }

    private final Shell shell;
    private final Change change;
    private final Consent consent;
    private final Runnable done;

    /** @param done called in the thread of the user interface when it is over, however it ended */
    PluginJob(String name, Shell shell, Change change, Runnable done) {
        this(name, shell, change, Consent.NONE, done);
    }

    private PluginJob(String name, Shell shell, Change change, Consent consent, Runnable done) {
        super(name);
        this.shell = shell;
        this.change = change;
        this.consent = consent;
        this.done = done;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        try {
            change.make(consent);
            return Status.OK_STATUS;
        } catch (PluginException e) {
            Foreground.later(shell, () -> answer(e));
            return Status.error(e.getMessage(), e);
        } catch (RuntimeException e) {
            Foreground.later(shell, () -> Problems.show(shell, getName(), e));
            return Status.error(Problems.text(e), e);
        } finally {
            monitor.done();
            Foreground.later(shell, done);
        }
    }

    private void answer(PluginException problem) {
        boolean possible = Consent.isPossible(problem.problem()) && problem.plugin().isPresent()
                && !consent.problems().contains(problem.problem());
        if (!possible) {
            Problems.show(shell, getName(), problem);
            return;
        }
        MessageDialog question = new MessageDialog(shell, getName(), null,
                problem.getMessage() + "\n\n" + TEXTS.say("consent." + problem.problem()), MessageDialog.WARNING, 1,
                TEXTS.say("consent.yes"), TEXTS.say("consent.no"));
        if (question.open() == 0) {
            new PluginJob(getName(), shell, change, consent.and(problem.problem(), problem.plugin().get()), done)
                    .schedule();
        }
    }
}
