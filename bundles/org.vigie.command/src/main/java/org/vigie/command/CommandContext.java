package org.vigie.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** What surrounds one call of the command line. */
@ProviderType
public interface CommandContext {

    /** Returns the writer of results: standard output, UTF-8 or the terminal's encoding. */
    PrintWriter out();

    /** Returns the writer of messages and progress: standard error. */
    PrintWriter err();

    /** Returns standard output for results that are not text; whatever {@link #out} holds is flushed first. */
    OutputStream outBytes();

    /** Returns standard input. */
    InputStream in();

    /** Returns the folder of the corpus that the user named or the default one. It need not exist. */
    Path corpus();

    /** Returns the language of messages. */
    Locale locale();

    /** Says whether standard input is a terminal, so that the user can be asked. */
    boolean isInTerminal();

    /** Says whether results go to a terminal, so that colours are welcome. */
    boolean isOutTerminal();

    /** Says whether messages go to a terminal, so that a progress bar is welcome. */
    boolean isErrTerminal();

    /** Says whether the user asked to stop (Ctrl+C); long work ends at the next safe point. */
    boolean isCancelled();
}
