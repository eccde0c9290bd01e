package org.vigie.casework;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Explains properties of claims that a plugin adds. A bundle registers it as a service; when it goes, its properties are shown by their bare
 * names, and said to be explained by nobody.
 */
@ConsumerType
public interface PropertyExplanation {
    /**
     * Returns what a property is called; empty for one that is not its own. Called in any thread; must not block.
     *
     * @param property the name in claims
     */
    Optional<String> label(String property, Locale locale);
}
