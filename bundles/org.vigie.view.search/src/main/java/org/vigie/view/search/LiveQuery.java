package org.vigie.view.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query while it is being typed: the last word may go on. */
final class LiveQuery {

    /** A bare word of some letters at the end, not in quotation marks and not the value of a field. */
    private static final Pattern LAST_WORD = Pattern.compile("(?:^|[\\s(])([\\p{L}\\p{M}\\p{N}]{3,})$");

    private LiveQuery() {}

    /** Returns the query with its last word as the beginning of one, beside the word itself. */
    static String of(String typed) {
        Matcher word = LAST_WORD.matcher(typed);
        boolean quoted = typed.chars().filter(c -> c == '"').count() % 2 == 1
                || typed.lastIndexOf('«') > typed.lastIndexOf('»');
        if (quoted || !word.find() || word.group(1).matches("AND|NOT")) {
            return typed;
        }
        return typed.substring(0, word.start(1)) + "(" + word.group(1) + " OR " + word.group(1) + "*)";
    }
}
