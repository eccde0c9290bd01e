package org.vigie.sample.ransomwarelive;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the words of criminals harmless: addresses cannot be clicked any more, markup is no markup, and characters that
 * would steer a terminal or turn the direction of writing are shown instead of obeyed.
 */
final class Harmless {

    // without boundaries of words: what was scraped runs together
    private static final Pattern HTTP = Pattern.compile("(h)tt(ps?:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FTP = Pattern.compile("(f)t(ps?:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?:hxxps?|fxps?)://[^\\s<>\"]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONION = Pattern.compile("[a-z2-7]{16,56}\\.onion", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("\\b([\\w.+-]+)@([\\w-]+(?:\\.[\\w-]+)+)\\b");
    private static final Pattern STEERING = Pattern
            .compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private Harmless() {}

    static String text(String hostile) {
        String unsteered = STEERING.matcher(hostile.replace("\r\n", "\n"))
                .replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)));
        String escaped = unsteered.replace("<", "‹").replace(">", "›");
        return defanged(escaped);
    }

    /** The same for what is an address as a whole, with its scheme or without. */
    static String address(String hostile) {
        return text(hostile).replaceAll("(?<!\\[)\\.(?!\\])", "[.]");
    }

    /** Returns a text in which no address can be followed, in the usual way of writing that. */
    private static String defanged(String text) {
        String schemes = FTP.matcher(HTTP.matcher(text).replaceAll("$1xx$2")).replaceAll("$1x$2");
        String hosts = ADDRESS.matcher(schemes).replaceAll(Harmless::dotless);
        String onions = ONION.matcher(hosts).replaceAll(Harmless::dotless);
        return MAIL.matcher(onions)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "[@]" + found.group(2)));
    }

    private static String dotless(MatchResult found) {
        return Matcher.quoteReplacement(found.group().replace(".", "[.]"));
    }
}
