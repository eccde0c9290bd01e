package org.vigie.evidence;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Quantity;
import org.vigie.model.StatedDate;

/** Understands the value that an analyst types: a number, a date of ISO 8601, or words. */
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
        return isDate ? date(plain) : Optional.empty();
    }

    private static Optional<NormalisedValue> date(String typed) {
        try {
            return Optional.of(NormalisedValue.parse(typed)).filter(StatedDate.class::isInstance);
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
