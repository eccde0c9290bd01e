package org.vigie.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who published a report.
 *
 * @param id what the source is called in keys, queries and commands: the folded name, such as {@code cert-fr}
 * @param name the name as the source writes it
 * @param reliability the analyst's rating; {@link Reliability#F} until it was given
 */
public record Source(String id, String name, Reliability reliability) {

    /** The source of reports that do not say who published them. It is a source of its own, never {@code null}. */
    public static final Source UNKNOWN = new Source("unknown", "unknown", Reliability.F);

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    public Source {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(reliability);
    }

    /** Returns the unrated source of this name; a blank name gives {@link #UNKNOWN}. */
    public static Source named(String name) {
        String clean = PlainText.line(name);
        String id = idOf(clean);
        return id.equals(UNKNOWN.id()) ? UNKNOWN : new Source(id, clean, Reliability.F);
    }

    /** Returns the id that a name folds to: lower case, no accents, hyphens between words. */
    public static String idOf(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String folded = ENDS.matcher(OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-")).replaceAll("");
        return folded.isEmpty() ? "unknown" : folded;
    }

    /** Returns this source with another rating. */
    public Source rated(Reliability rating) {
        return new Source(id, name, rating);
    }
}
