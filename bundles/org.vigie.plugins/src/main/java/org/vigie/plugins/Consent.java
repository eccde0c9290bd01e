package org.vigie.plugins;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.plugins.PluginException.Problem;

/**
 * What the user agreed to for one installation: problems that do not keep the archive from being installed. Only
 * {@link Problem#UNSIGNED}, {@link Problem#UNKNOWN_PUBLISHER} and {@link Problem#DOWNGRADE} can be agreed to.
 *
 * @param problems what was agreed to
 * @param archive the SHA-256 of the only archive that it holds for, when the user was shown one; empty for whatever is there
 */
public record Consent(Set<Problem> problems, Optional<String> archive) {

    private static final Set<Problem> POSSIBLE = Set
            .copyOf(EnumSet.of(Problem.UNSIGNED, Problem.UNKNOWN_PUBLISHER, Problem.DOWNGRADE));

    /** Nothing out of the ordinary. */
    public static final Consent NONE = new Consent(Set.of(), Optional.empty());

    public Consent {
        problems = Set.copyOf(problems);
        if (!POSSIBLE.containsAll(problems)) {
            throw new IllegalArgumentException("Not all of " + problems + " can be agreed to");
        }
    }

    /** Returns consent to problems of whatever archive is found at the place. */
    public static Consent to(Problem... problems) {
        return new Consent(Set.of(problems), Optional.empty());
    }

    /** Says whether a user can agree to a problem. */
    public static boolean isPossible(Problem problem) {
        return POSSIBLE.contains(problem);
    }

    /** Returns the same with one more problem, for the archive that the user was shown. */
    public Consent and(Problem problem, Plugin shown) {
        Set<Problem> all = Stream.concat(problems.stream(), Stream.of(problem)).collect(Collectors.toSet());
        return new Consent(all, Optional.of(shown.hash()));
    }
}
