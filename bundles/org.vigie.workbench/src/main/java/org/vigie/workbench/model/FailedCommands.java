package org.vigie.workbench.model;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import org.eclipse.core.commands.CommandManager;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Tells the user when a command failed; e4 itself only logs it. */
public final class FailedCommands implements IExecutionListener {

    private static final Texts TEXTS = Texts.of(FailedCommands.class);

    @Inject
    private CommandManager commands;
    @Inject
    private Display display;

    @PostConstruct
    public void begin() {
        commands.addExecutionListener(this);
    }

    @PreDestroy
    public void end() {
        commands.removeExecutionListener(this);
    }

    @Override
    public void postExecuteFailure(String id, ExecutionException problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = TEXTS.say("command.failed", Problems.text(cause));
        display.asyncExec(() -> MessageDialog.openError(display.getActiveShell(), "Vigie", SafeText.escaped(words)));
    }

    @Override
    public void notHandled(String id, NotHandledException problem) {
        // it cannot be done here now, and its menu item is grey
    }

    @Override
    public void preExecute(String id, ExecutionEvent event) {
        // only failures are told
    }

    @Override
    public void postExecuteSuccess(String id, Object result) {
        // only failures are told
    }
}
