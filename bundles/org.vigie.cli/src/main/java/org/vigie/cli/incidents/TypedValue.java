package org.vigie.cli.incidents;

import java.math.BigDecimal;
import java.util.Optional;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Quantity;
import org.vigie.model.StatedDate;

/** Understands the value that an analyst types: a number, a date of ISO 8601, or words. */
final class TypedValue {

    private TypedValue() {}

    /** @param before what it stands in place of; tells what a number counts */
    static Optional<NormalisedValue> of(String typed, Optional<NormalisedValue> before) {
        String plain = typed.replaceAll("[\\s\u00a0\u202f]", "");
        boolean counts = before.filter(Quantity.class::isInstance).isPresent();
        if (counts && plain.matches("\\d{1,15}(\\.\\d+)?") || plain.matches("\\d{5,15}")) {
            String unit = before.filter(Quantity.class::isInstance).map(Quantity.class::cast).map(Quantity::unit)
                    .orElse("");
            return Optional.of(new Quantity(new BigDecimal(plain), Quantity.Bound.EXACT, unit));
        }
        if (typed.matches("\\d{4}(-\\d{2}){0,2}|--\\d{2}(-\\d{2})?")) {
            return Optional.of(NormalisedValue.parse(typed)).filter(StatedDate.class::isInstance);
        }
        return Optional.empty();
    }
}
