package org.vigie.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A number of something. Its text form is {@code #8700 about persons}.
 *
 * @param number not negative; as {@code 1.5} million it is {@code 1500000}
 * @param unit of what, a word without spaces such as {@code persons}, {@code files}, {@code bytes}, {@code EUR}; empty when it is
 *        not known
 */
public record Quantity(BigDecimal number, Bound bound, String unit) implements NormalisedValue {

    /** More digits than anything has that is counted; written out, a number of a few letters may be of any length. */
    private static final int MOST_DIGITS = 40;

    /** How far the number is meant. */
    public enum Bound {
        EXACT, ABOUT, AT_LEAST, AT_MOST,
        /** Tens, hundreds, thousands: no more than the order of magnitude is said. */
        MAGNITUDE
    }

    private static final int PARTS = 3;

    public Quantity {
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        Objects.requireNonNull(bound);
        if (number.scale() > MOST_DIGITS || number.precision() - (long) number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("A number of so many digits counts nothing");
        }
        if (number.signum() < 0 || unit.contains(" ")) {
            throw new IllegalArgumentException(number + " “" + unit + "” is no quantity");
        }
    }

    /** Returns the same with another unit. */
    public Quantity of(String otherUnit) {
        return new Quantity(number, bound, otherUnit);
    }

    static Quantity parse(String text) {
        String[] parts = text.substring(1).split(" ", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("“" + text + "” is no quantity");
        }
        return new Quantity(new BigDecimal(parts[0]),
                Bound.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                parts[2]);
    }

    /** Returns the word for the bound, as in {@code at-least}. */
    public String boundWord() {
        return bound.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String format() {
        return "#" + number.toPlainString() + " " + boundWord() + " " + unit;
    }
}
