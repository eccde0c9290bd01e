package org.vigie.plugins;

import java.util.Optional;

/** A plugin cannot be had, installed, updated or removed. The message says what is wrong, where, and what to do. */
public final class PluginException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The sorts of reasons. */
    public enum Problem {
        /** There is no such file, address or id. */
        NOT_FOUND,
        /** It cannot be read or fetched. */
        ACCESS,
        /** The archive is not well-formed, or larger than allowed. */
        DAMAGED,
        /** Content does not fit its hash. */
        HASH,
        /** The signature does not fit. */
        SIGNATURE,
        /** There is no signature, and the user did not agree to that. */
        UNSIGNED,
        /** The publisher is unknown, and the user did not agree to that. */
        UNKNOWN_PUBLISHER,
        /** Another publisher has a plugin of this name here. */
        OTHER_PUBLISHER,
        /** It would replace or change a part of Vigie. */
        PLATFORM,
        /** It is made for another version of Vigie. */
        VIGIE_VERSION,
        /** It needs a plugin that is not there. */
        NEEDS_PLUGIN,
        /** It needs something that nobody offers. */
        UNRESOLVED,
        /** It threw while it started. */
        FAILED,
        /** A service that it promises did not appear. */
        SERVICE,
        /** It took too long. */
        TIMEOUT,
        /** A newer version is installed, and the user did not agree to a downgrade. */
        DOWNGRADE,
        /** Others need it. */
        IN_USE,
        /** Another process is changing the plugins. */
        BUSY
    }

    private final Problem problem;
    private final transient Optional<Plugin> plugin;

    /**
     * @param problem the sort of reason
     * @param message what is wrong, where, and what to do
     */
    public PluginException(Problem problem, String message) {
        super(message);
        this.problem = problem;
        this.plugin = Optional.empty();
    }

    /** The same with what the archive says, so that the user can be asked about it. */
    public PluginException(Problem problem, String message, Plugin plugin) {
        super(message);
        this.problem = problem;
        this.plugin = Optional.of(plugin);
    }

    /** The same with the cause, which goes to the log. */
    public PluginException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.plugin = Optional.empty();
    }

    public Problem problem() {
        return problem;
    }

    /** Returns what the archive says that a user may agree to install all the same; else empty. */
    public Optional<Plugin> plugin() {
        return plugin;
    }
}
