package org.vigie.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Phrases with what they mean: a list of kinds of data, or a gazetteer. Of the phrases that begin at a word the longest counts.
 *
 * <p>A file has lines {@code phrase<tab>meaning}; {@code #} begins a remark.
 */
@ProviderType
public final class Lexicon {

    /**
     * A phrase that stands in a text.
     *
     * @param start its first token
     * @param end the token after its last
     * @param meaning what the file says behind the phrase
     */
    public record Entry(int start, int end, String meaning) {}

    private static final int MOST_WORDS = 20;

    private final Map<String, String> meanings = new HashMap<>();
    /** By the first word, how many words the longest phrase has that begins so. */
    private final Map<String, Integer> longest = new HashMap<>();
    private final UnaryOperator<String> compared;

    private Lexicon(UnaryOperator<String> compared) {
        this.compared = compared;
    }

    /**
     * Reads a file in which phrases stand just as texts have them, but for capitals and accents.
     *
     * @param in read to its end and not closed
     * @throws IllegalArgumentException if a line is wrong, with file, line and reason
     */
    public static Lexicon ofNames(String name, Reader in) throws IOException {
        return new Lexicon(UnaryOperator.identity()).read(name, in);
    }

    /**
     * Reads a file in which phrases stand for their plurals, too.
     *
     * @param in read to its end and not closed
     * @throws IllegalArgumentException if a line is wrong, with file, line and reason
     */
    public static Lexicon ofTerms(String name, Reader in) throws IOException {
        return new Lexicon(Words::singular).read(name, in);
    }

    private Lexicon read(String name, Reader in) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t+");
            if (parts.length != 2 || parts[0].isBlank()) {
                throw new IllegalArgumentException(name + ", line " + number + ": not a phrase, a tab and a meaning");
            }
            add(parts[0].strip(), parts[1].strip());
        }
        return this;
    }

    /** Returns the phrases of this and of another, which decides where both have one. */
    public Lexicon with(Lexicon other) {
        Lexicon both = new Lexicon(compared);
        both.meanings.putAll(meanings);
        both.meanings.putAll(other.meanings);
        both.longest.putAll(longest);
        other.longest.forEach((word, words) -> both.longest.merge(word, words, Math::max));
        return both;
    }

    private void add(String phrase, String meaning) {
        Tokens tokens = Tokens.of(phrase);
        int words = Math.min(tokens.size(), MOST_WORDS);
        longest.merge(compared.apply(tokens.key(0)), words, Math::max);
        meanings.put(phrase(tokens, 0, words), meaning);
    }

    private String phrase(Tokens tokens, int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int token = from; token < to; token++) {
            phrase.append(compared.apply(tokens.key(token))).append(' ');
        }
        return phrase.toString();
    }

    /** Returns the phrases that stand in the tokens from one to before another, without overlaps. */
    public List<Entry> find(Tokens tokens, int from, int to) {
        List<Entry> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<Entry> entry = at(tokens, at, to);
            entry.ifPresent(found::add);
            at = entry.map(Entry::end).orElse(at + 1);
        }
        return found;
    }

    /** Returns the longest phrase that begins at a token and ends before another. */
    public Optional<Entry> at(Tokens tokens, int token, int to) {
        Integer words = longest.get(compared.apply(tokens.key(token)));
        if (words == null) {
            return Optional.empty();
        }
        for (int end = Math.min(to, token + words); end > token; end--) {
            String meaning = meanings.get(phrase(tokens, token, end));
            if (meaning != null) {
                return Optional.of(new Entry(token, end, meaning));
            }
        }
        return Optional.empty();
    }
}
