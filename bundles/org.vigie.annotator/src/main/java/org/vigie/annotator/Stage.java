package org.vigie.annotator;

/** The stages of annotation, in their order. */
public enum Stage {

    /** Which language the text is in. */
    LANGUAGE,
    /** What of the text is boilerplate. */
    CLEANING,
    /** Where sentences and quotations are. */
    SENTENCES,
    /** What is mentioned: dates, quantities, names, kinds of data. */
    MENTIONS,
    /** What is claimed of incidents. */
    CLAIMS
}
