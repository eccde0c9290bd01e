package org.vigie.model;

import java.util.Arrays;
import java.util.Optional;

/** How reliable a source is, by the letters of the Admiralty scale (NATO STANAG 2511, annex A). */
public enum Reliability {
    /** Completely reliable. */
    A,
    /** Usually reliable. */
    B,
    /** Fairly reliable. */
    C,
    /** Not usually reliable. */
    D,
    /** Unreliable. */
    E,
    /** Reliability cannot be judged: what every source has until an analyst rates it. */
    F;

    /** Returns the reliability of a letter in any case, or empty when it is none. */
    public static Optional<Reliability> of(String letter) {
        return Arrays.stream(values()).filter(value -> value.name().equalsIgnoreCase(letter.strip())).findFirst();
    }
}
