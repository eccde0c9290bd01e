package org.vigie.importer.breaches;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Quantity;

/** Reads how many people or records a leak concerns, as lists of leaks write it. */
final class Amounts {

    private static final Pattern PEOPLE = Pattern.compile(
            "(\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+|\\d+(?:[.,]\\d+)?)[ \u00a0\u202f]*(millions?)?[ \u00a0\u202f]*(?:d(?:e |['’]))?\\p{L}+");
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile("(?i)\\d\\s*(?:%|[kmgt]?o\\b|fichiers)");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Amounts() {}

    /** Returns a number of people such as “1.3 millions d’adhérents”; empty for what counts bytes or files, and for what is no number. */
    static Optional<NormalisedValue> people(String volume) {
        Matcher matcher = PEOPLE.matcher(volume);
        if (OF_SOMETHING_ELSE.matcher(volume).find() || !matcher.lookingAt()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replaceAll("[ \u00a0\u202f]", "").replace(',', '.'));
        return Optional
                .of(new Quantity(matcher.group(2) == null ? number : number.multiply(MILLION).stripTrailingZeros(),
                        Quantity.Bound.EXACT, "persons"));
    }

    /** Returns a count of a field that is a number; empty for none, as zero stands for unknown in these lists. */
    static Optional<NormalisedValue> count(String digits, String unit) {
        return digits.matches("[1-9]\\d{0,14}")
                ? Optional.of(new Quantity(new BigDecimal(digits), Quantity.Bound.EXACT, unit))
                : Optional.empty();
    }
}
