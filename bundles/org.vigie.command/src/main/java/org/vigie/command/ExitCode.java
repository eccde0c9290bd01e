package org.vigie.command;

/** The exit codes of the command line. They are part of the interface for scripts. */
public final class ExitCode {

    /** Everything was done. */
    public static final int OK = 0;
    /** Some items failed; the rest was done. */
    public static final int PARTLY = 1;
    /** The command line was wrong. */
    public static final int USAGE = 2;
    /** Nothing could be done: no such corpus, report or file, or none of the input could be read. */
    public static final int FAILED = 3;
    /** Another writer kept the corpus longer than the command waited. */
    public static final int BUSY = 4;
    /** A fault of Vigie or of a plugin; the log has the details. */
    public static final int FAULT = 5;
    /** A bundle could not be resolved, or the platform could not start. */
    public static final int NO_START = 6;
    /** The user stopped the work (128 + SIGINT). */
    public static final int CANCELLED = 130;

    private ExitCode() {}
}
