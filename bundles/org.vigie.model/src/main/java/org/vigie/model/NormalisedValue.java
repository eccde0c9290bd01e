package org.vigie.model;

/** What words mean, in a form in which two texts can be compared. */
public sealed interface NormalisedValue permits Term, Quantity, StatedDate {

    /** Returns the text form, which tells what it is: that of a date is a date, of a quantity begins with {@code #}. */
    String format();

    /**
     * Reads a text form.
     *
     * @throws IllegalArgumentException if it is none
     */
    static NormalisedValue parse(String text) {
        if (text.startsWith("#")) {
            return Quantity.parse(text);
        }
        return text.startsWith(":") ? new Term(text.substring(1)) : StatedDate.parse(text);
    }
}
