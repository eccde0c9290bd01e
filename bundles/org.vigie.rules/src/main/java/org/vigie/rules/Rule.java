package org.vigie.rules;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A pattern with what it is there for.
 *
 * @param name the name that stands above it
 * @param settings what else stands there, by name
 * @param origin the file and the line, for messages
 */
@ProviderType
public record Rule(String name, Map<String, String> settings, TokenPattern pattern, String origin) {

    public Rule {
        settings = Map.copyOf(settings);
    }

    /** Returns a setting. */
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }
}
