package org.vigie.cli.plugins;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.io.IOException;
import org.vigie.cli.Messages;
import org.vigie.command.CommandContext;

/** Asks the user something that is answered by yes or no. */
final class Question {

    private Question() {}

    /** Returns whether the user said yes; false where there is no terminal to ask on. */
    static boolean isYes(CommandContext context, String text) {
        if (!context.isInTerminal() || !context.isErrTerminal()) {
            return false;
        }
        Messages messages = Messages.of(context.locale());
        context.err().println(text);
        context.err().print(messages.text("question"));
        context.err().flush();
        try {
            return messages.text("question.yes").contains(firstLetter(context.in()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a line, byte by byte: what follows is for somebody else. */
    private static String firstLetter(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        String answer = line.toString().strip().toLowerCase(Locale.ROOT);
        return answer.isEmpty() ? "\n" : answer.substring(0, 1);
    }
}
