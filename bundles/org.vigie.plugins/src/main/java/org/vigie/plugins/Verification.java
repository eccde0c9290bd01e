package org.vigie.plugins;

import java.util.List;
import java.util.Optional;

/**
 * What a check of something installed found.
 *
 * @param id the plugin, or the feature of the distribution
 * @param distribution whether it is part of the distribution
 * @param publisher who signed it; empty when it has no signature
 * @param problems what does not fit, in words for the user; empty when all is well
 */
public record Verification(String id, boolean distribution, Optional<Publisher> publisher, List<String> problems) {

    public Verification {
        problems = List.copyOf(problems);
    }
}
