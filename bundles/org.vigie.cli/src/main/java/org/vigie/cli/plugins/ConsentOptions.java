package org.vigie.cli.plugins;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
        Consent consent = given();
        while (true) {
            try {
                return attempt.with(consent);
            } catch (PluginException e) {
                boolean askable = e.plugin().isPresent() && Consent.isPossible(e.problem())
                        && !consent.problems().contains(e.problem());
                if (!askable || !Question.isYes(context, e.getMessage())) {
                    throw e;
                }
                consent = consent.and(e.problem(), e.plugin().get());
            }
        }
    }

    private Consent given() {
        Set<PluginException.Problem> problems = EnumSet.noneOf(PluginException.Problem.class);
        if (unsigned) {
            problems.addAll(
                    EnumSet.of(PluginException.Problem.UNSIGNED, PluginException.Problem.UNKNOWN_PUBLISHER));
        }
        if (downgrade) {
            problems.add(PluginException.Problem.DOWNGRADE);
        }
        return new Consent(problems, Optional.empty());
    }
}
