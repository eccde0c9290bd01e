package org.vigie.model;

/** Something that was found at a place in the text. */
public sealed interface PlacedAnnotation extends Annotation
        permits Boilerplate, Sentence, Speech, Mention, Subject, Claim {

    /** Returns where it stands. */
    Passage passage();
}
