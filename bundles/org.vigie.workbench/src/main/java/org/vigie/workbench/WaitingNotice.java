package org.vigie.workbench;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** Says that another process is writing, and lets the user wait for it or not. Goes away by itself when the waiting is over. */
final class WaitingNotice extends MessageDialog {

    private static final Texts TEXTS = Texts.of(WaitingNotice.class);
    private static final int LOOK_MILLIS = 300;
    /** A job that waits asks more often than this whether to stop. */
    private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final IProgressMonitor monitor;
    private final LongSupplier lastAsked;

    private WaitingNotice(Display display, String words, IProgressMonitor monitor, LongSupplier lastAsked) {
        super(display.getActiveShell(), TEXTS.say("waiting.title"), null, words, MessageDialog.INFORMATION, 0,
                TEXTS.say("waiting.wait"), TEXTS.say("waiting.cancel"));
        this.monitor = monitor;
        this.lastAsked = lastAsked;
        setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    /**
     * Shows it. Called from the thread that waits.
     *
     * @param lastAsked when the waiting thread last asked whether to stop, by {@link System#nanoTime}
     */
    static void show(String words, IProgressMonitor monitor, LongSupplier lastAsked) {
        Display display = Display.getDefault();
        display.asyncExec(() -> {
            WaitingNotice notice = new WaitingNotice(display, words, monitor, lastAsked);
            notice.open();
            notice.look(display);
        });
    }

    private void look(Display display) {
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        if (System.nanoTime() - lastAsked.getAsLong() > SILENCE_NANOS) {
            close();
        } else {
            display.timerExec(LOOK_MILLIS, () -> look(display));
        }
    }

    @Override
    protected void buttonPressed(int button) {
        if (button != IDialogConstants.OK_ID) {
            monitor.setCanceled(true);
        }
        close();
    }
}
