package org.vigie.workbench;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the user is told of an exception. The log has all of it. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Texts TEXTS = Texts.of(Problems.class);
    private static final int CHARS = 2_000;

    private Problems() {}

    /**
     * Returns words for the user. Vigie's own exceptions have such words; of those of the JDK many have a path or nothing at all.
     */
    public static String text(Throwable problem) {
        String message = problem.getMessage();
        String words = message == null || message.isBlank() ? "" : SafeText.shown(message);
        String shown = switch (problem) {
            case NoSuchFileException _ -> TEXTS.say("problem.missing", words);
            case AccessDeniedException _ -> TEXTS.say("problem.denied", words);
            case FileAlreadyExistsException _ -> TEXTS.say("problem.exists", words);
            case NullPointerException _ -> TEXTS.say("problem.internal", problem.getClass().getSimpleName());
            case ClassCastException _ -> TEXTS.say("problem.internal", problem.getClass().getSimpleName());
            default -> words.isEmpty() ? TEXTS.say("problem.internal", problem.getClass().getSimpleName()) : words;
        };
        return shown.length() > CHARS ? shown.substring(0, CHARS) + "…" : shown;
    }

    /**
     * Tells the user, and logs it. Called in the thread of the user interface; returns when the user has read it.
     *
     * @param title what was to be done
     */
    public static void show(Shell shell, String title, Throwable problem) {
        LOG.error("{}", title, problem);
        MessageDialog.openError(shell, title, SafeText.escaped(text(problem)));
    }
}
