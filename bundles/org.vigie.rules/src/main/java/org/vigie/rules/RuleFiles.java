package org.vigie.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/** The rules and lists of an annotator: the files that ship beside a class, with what plugins add to them. Immutable. */
@ProviderType
public final class RuleFiles {

    private static final System.Logger LOG = System.getLogger(RuleFiles.class.getName());

    /** Makes something of a file. */
    private interface Form<T> {
        T read(String name, Reader in) throws IOException;
    }

    private final Class<?> owner;
    private final List<RuleAddition> additions;

    private RuleFiles(Class<?> owner, List<RuleAddition> additions) {
        this.owner = owner;
        this.additions = additions;
    }

    /** Returns the files beside a class, with the additions to them. */
    public static RuleFiles beside(Class<?> owner, Collection<RuleAddition> additions) {
        return new RuleFiles(owner, List.copyOf(additions));
    }

    /**
     * Reads {@code name-fr.rules} and {@code name-en.rules}; one of them may be missing.
     *
     * @throws IllegalArgumentException if a line of the files themselves is wrong, with file, line and reason
     * @throws UncheckedIOException if one of them cannot be read
     */
    public LanguageRules rules(String name) {
        return new LanguageRules(rules(name + "-fr.rules", Inflection.french()),
                rules(name + "-en.rules", Inflection.english()));
    }

    private RuleSet rules(String file, Inflection inflection) {
        return read(file, (name, in) -> RuleSet.read(name, in, inflection), RuleSet::with);
    }

    /**
     * Reads a list of names, as {@link Lexicon#ofNames} does.
     *
     * @throws IllegalArgumentException if a line of the file itself is wrong, with file, line and reason
     * @throws UncheckedIOException if it cannot be read
     */
    public Lexicon names(String file) {
        return read(file, Lexicon::ofNames, Lexicon::with);
    }

    /**
     * Reads a list of terms, as {@link Lexicon#ofTerms} does.
     *
     * @throws IllegalArgumentException if a line of the file itself is wrong, with file, line and reason
     * @throws UncheckedIOException if it cannot be read
     */
    public Lexicon terms(String file) {
        return read(file, Lexicon::ofTerms, Lexicon::with);
    }

    private <T> T read(String file, Form<T> form, BinaryOperator<T> with) {
        T all = shipped(file, form);
        for (RuleAddition addition : additions) {
            try {
                if (file.equals(addition.file())) {
                    all = with.apply(all, added(addition, form));
                }
            } catch (Exception | LinkageError | AssertionError e) {
                // whatever a plugin may throw, and whatever is wrong with its file: the annotator does without
                LOG.log(System.Logger.Level.ERROR,
                        "What " + addition.getClass().getName() + " adds to " + file + " is left out", e);
            }
        }
        return all;
    }

    private <T> T shipped(String file, Form<T> form) {
        try (InputStream in = owner.getResourceAsStream(file);
                Reader text = in == null ? absent(file) : new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return form.read(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " of the bundle cannot be read", e);
        }
    }

    /** An annotator may know one language only; a list that is named is there. */
    private Reader absent(String file) throws FileNotFoundException {
        if (!file.endsWith(".rules")) {
            throw new FileNotFoundException(file + " beside " + owner.getName());
        }
        return new StringReader("");
    }

    private static <T> T added(RuleAddition addition, Form<T> form) throws IOException {
        try (Reader in = addition.open()) {
            return form.read(addition.file() + " of " + addition.getClass().getName(), in);
        }
    }
}
