package org.vigie.rules;

import org.osgi.annotation.versioning.ConsumerType;

/** What is known of stretches of a text, for patterns to refer to, as {@code <organisation>}. */
@ConsumerType
public interface Spans {

    /** Knows nothing. */
    Spans NONE = (_, _) -> new int[0];

    /**
     * Returns the tokens after the ends of the spans of a kind that begin at a token. Asked often: it answers in constant time.
     *
     * @param kind the name that the pattern gives
     */
    int[] endsOf(String kind, int token);
}
