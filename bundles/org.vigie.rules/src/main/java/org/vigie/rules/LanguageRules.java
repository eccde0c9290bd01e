package org.vigie.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The rules of an annotator in the languages that it knows, read from files that ship with it. */
@ProviderType
public final class LanguageRules {

    private final RuleSet french;
    private final RuleSet english;
    private final RuleSet none;

    private LanguageRules(RuleSet french, RuleSet english, RuleSet none) {
        this.french = french;
        this.english = english;
        this.none = none;
    }

    /**
     * Reads {@code name-fr.rules} and {@code name-en.rules} beside a class; one of them may be missing.
     *
     * @throws IllegalArgumentException if a line is wrong, with file, line and reason
     * @throws UncheckedIOException if a file cannot be read
     */
    public static LanguageRules beside(Class<?> owner, String name) {
        try {
            return new LanguageRules(read(owner, name + "-fr.rules", Inflection.french()),
                    read(owner, name + "-en.rules", Inflection.english()),
                    RuleSet.read("nothing", new StringReader(""), Inflection.english()));
        } catch (IOException e) {
            throw new UncheckedIOException("The rules " + name + " of the bundle cannot be read", e);
        }
    }

    private static RuleSet read(Class<?> owner, String file, Inflection inflection) throws IOException {
        try (InputStream in = owner.getResourceAsStream(file);
                Reader text = in == null ? new StringReader("") : new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return RuleSet.read(file, text, inflection);
        }
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
