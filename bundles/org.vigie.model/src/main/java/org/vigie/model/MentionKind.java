package org.vigie.model;

/** What a passage can name. */
public enum MentionKind {
    ORGANISATION, PERSON, FUNCTION, PLACE, SYSTEM, ACTOR, DATE, QUANTITY, DATA_KIND, ATTACK, IDENTIFIER
}
