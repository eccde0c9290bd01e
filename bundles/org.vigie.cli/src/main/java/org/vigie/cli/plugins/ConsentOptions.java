package org.vigie.cli.plugins;

import org.vigie.command.CommandContext;
import org.vigie.plugins.Consent;
import org.vigie.plugins.PluginException;
import picocli.CommandLine.Option;

/** What the user agrees to, by options or when asked on a terminal. */
final class ConsentOptions {

    @Option(names = "--allow-unsigned", descriptionKey = "plugin.allow-unsigned")
    private boolean unsigned;

    @Option(names = "--allow-downgrade", descriptionKey = "plugin.allow-downgrade")
    private boolean downgrade;

    /** Something that may need consent. */
    interface Attempt<T> {
        T with(Consent consent) throws PluginException;
    }

    /** Tries; what can be allowed is asked for on a terminal, and refused without one. */
    <T> T attempt(CommandContext context, Attempt<T> attempt) throws PluginException {
        Consent consent = new Consent(unsigned, downgrade);
        while (true) {
            try {
                return attempt.with(consent);
            } catch (PluginException e) {
                Consent wider = widened(consent, e.problem());
                if (wider.equals(consent) || !Question.isYes(context, e.getMessage())) {
                    throw e;
                }
                consent = wider;
            }
        }
    }

    private static Consent widened(Consent consent, PluginException.Problem problem) {
        return switch (problem) {
            case UNSIGNED, UNKNOWN_PUBLISHER -> new Consent(true, consent.downgrade());
            case DOWNGRADE -> new Consent(consent.unsigned(), true);
            default -> consent;
        };
    }
}
