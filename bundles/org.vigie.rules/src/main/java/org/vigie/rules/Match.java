package org.vigie.rules;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a pattern fits.
 *
 * @param start the first token
 * @param end the token after the last
 * @param groups the named groups that took a token or more, in their order; a group that is repeated stands there once for each time
 */
@ProviderType
public record Match(int start, int end, List<Group> groups) {

    /**
     * What a named group took.
     *
     * @param start its first token
     * @param end the token after its last
     */
    public record Group(String name, int start, int end) {}

    public Match {
        groups = List.copyOf(groups);
    }

    /** Returns what a group took, the first time. */
    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }
}
