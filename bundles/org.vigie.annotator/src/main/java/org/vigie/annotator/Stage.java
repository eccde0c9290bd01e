package org.vigie.annotator;

/** The stages of annotation, in their order. */
public enum Stage {

    /** Which language the text is in. */
    LANGUAGE,
    /** What of the text is boilerplate. */
    CLEANING,
    /** Where sentences are. */
    SENTENCES,
    /** What is mentioned: dates, quantities, names, kinds of data. */
    MENTIONS,
    /** Who says what. */
    SPEECH,
    /** What is claimed of incidents. */
    CLAIMS
}
