package org.vigie.rules;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The rules of an annotator in the languages that it knows. */
@ProviderType
public final class LanguageRules {

    private final RuleSet french;
    private final RuleSet english;
    private final RuleSet none;

    LanguageRules(RuleSet french, RuleSet english) {
        this.french = french;
        this.english = english;
        this.none = RuleSet.none();
    }

    /**
     * Returns the rules for a language; for one that nobody knows those for French, for others none.
     *
     * @param language BCP 47
     */
    public RuleSet in(String language) {
        return switch (language.split("-")[0].toLowerCase(Locale.ROOT)) {
            case "fr", "und" -> french;
            case "en" -> english;
            default -> none;
        };
    }
}
