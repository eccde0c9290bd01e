package org.vigie.evidence;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Quantity;
import org.vigie.model.StatedDate;

/** Understands the value that an analyst types: a number, a date of ISO 8601 or as people write it in French or English, or words. */
@ProviderType
public final class TypedValue {
    private static final int MOST_CHARS = 200;
    /** What the numbers of some properties count, in the units of annotators. */
    private static final Map<String, String> COUNTED = Map.of("peopleAffected", "persons", "recordsAffected", "records",
            "ransomDemanded", "EUR");
    private static final Set<String> DATED = Set.of("occurred", "discovered", "disclosed", "expectedRecovery");
    private static final int YEAR = 4;
    private static final String NUMBER = "\\d{1,15}(\\.\\d{1,9})?";
    private static final String DATE = "\\d{4}(-\\d{2}){0,2}|--\\d{2}(-\\d{2})?";

    private TypedValue() {}

    /**
     * Returns what is meant in a form to compare by; empty for words, and for what looks like a date and is in no calendar.
     *
     * @param property what is said of: tells whether a number counts something or is a year
     * @param before what it stands in place of; tells the same, and what a number counts
     */
    public static Optional<NormalisedValue> of(String property, String typed, Optional<NormalisedValue> before) {
        if (typed.length() > MOST_CHARS) {
            return Optional.empty();
        }
        String plain = typed.replaceAll("[\\s\u00a0\u202f]", "");
        boolean counts = COUNTED.containsKey(property) || before.filter(Quantity.class::isInstance).isPresent();
        boolean dated = DATED.contains(property) || before.filter(StatedDate.class::isInstance).isPresent();
        if (plain.matches(NUMBER) && (counts || !dated && plain.matches("\\d{5,15}"))) {
            String unit = before.filter(Quantity.class::isInstance).map(Quantity.class::cast).map(Quantity::unit)
                    .orElse(COUNTED.getOrDefault(property, ""));
            return Optional.of(new Quantity(new BigDecimal(plain), Quantity.Bound.EXACT, unit));
        }
        boolean isDate = plain.matches(DATE) && !counts && (dated || plain.length() > YEAR);
        if (isDate) {
            return date(plain);
        }
        boolean tellsWhen = dated && !counts && typed.strip().length() > YEAR;
        return tellsWhen
                ? org.vigie.importer.StatedDate.read(typed)
                        .flatMap(date -> date(date.atMost(PartialDate.Precision.DAY).toString()))
                : Optional.empty();
    }

    /** What is missing of a value that was typed. */
    public enum Lack {
        /** It says when, but in no way that is understood: a timeline lists it without a date. */
        DATE,
        /** It says how many, but no number is understood: it cannot be compared. */
        NUMBER
    }

    /** Returns what a property is of which a typed value says nothing that is understood; empty when words will do. */
    public static Optional<Lack> lack(String property, String typed, Optional<NormalisedValue> before) {
        if (of(property, typed, before).isPresent()) {
            return Optional.empty();
        }
        return DATED.contains(property)
                ? Optional.of(Lack.DATE)
                : Optional.of(Lack.NUMBER).filter(_ -> COUNTED.containsKey(property));
    }

    private static Optional<NormalisedValue> date(String typed) {
        try {
            return Optional.of(NormalisedValue.parse(typed)).filter(StatedDate.class::isInstance);
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
