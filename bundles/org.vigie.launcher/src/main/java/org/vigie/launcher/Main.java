package org.vigie.launcher;

import java.io.PrintStream;
import org.slf4j.LoggerFactory;

/**
 * Starts the platform and hands the command line to the application that its features bring.
 *
 * <p>System properties: {@code vigie.home}, the folder of the distribution; {@code vigie.features}, the names of the
 * features between commas; {@code vigie.cache}, a folder for what may be deleted at any time; {@code vigie.rehearsal},
 * words of a command line to run first, so that an ahead-of-time cache learns them too.
 */
public final class Main {

    /** The platform could not start; the same number as in the command API, which the launcher cannot see. */
    private static final int NO_START = 6;

    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = NO_START;
        try (Platform platform = Platform.start(Installation.ofSystemProperties())) {
            String rehearsal = System.getProperty("vigie.rehearsal", "");
            if (!rehearsal.isBlank()) {
                platform.run(rehearsal.split(" "));
            }
            exitCode = platform.run(arguments);
        } catch (StartException e) {
            complain(e.getMessage(), e);
        } catch (Throwable e) {
            // whatever it is, the user must hear of it
            complain("Vigie could not start: " + e, e);
        } finally {
            // threads of the framework, or of a plugin that hangs, must not keep the process alive
            System.exit(exitCode);
        }
    }

    private static void complain(String message, Throwable cause) {
        PrintStream err = System.err;
        err.println("vigie: " + message);
        LoggerFactory.getLogger(Main.class).error(message, cause);
    }
}
