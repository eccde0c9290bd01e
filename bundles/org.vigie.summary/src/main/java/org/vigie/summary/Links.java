package org.vigie.summary;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.WebAddress;

/** What becomes of addresses on a page. */
@ProviderType
public enum Links {
    /** They are changed so that nobody follows them by mistake, as analysts do it: {@code hxxps://example[.]org/}. */
    DEFANGED,
    /** They stand there as they are, to be copied. */
    PLAIN,
    /** Those of reports can be clicked. */
    ACTIVE;

    private static final Pattern ADDRESS = Pattern
            .compile("(?<!\\w)([hH])[tT]{2}([pP][sS]?://)([^/\\s\"<>]+)");
    private static final Pattern NAME = Pattern.compile("(?<!\\w)[wW]{3}(?:\\.[\\w-]++)++");

    /** Returns a text with its addresses as they are to be. */
    String in(String words) {
        if (this != DEFANGED) {
            return words;
        }
        String harmless = replaced(words, "://", List.of("https".length(), "http".length()), ADDRESS,
                match -> match.group(1) + "xx" + match.group(2) + dotless(match.group(3).replace("[.]", ".")));
        return replaced(harmless, ".", List.of("www".length()), NAME, match -> dotless(match.group()));
    }

    private static String dotless(String name) {
        return name.replace(".", "[.]");
    }

    /**
     * Replaces what matches, looking only where something stands that each match has: texts are long, and most have no address.
     *
     * @param sign what each match has
     * @param before how many characters of a match may stand before that
     */
    private static String replaced(String words, String sign, List<Integer> before, Pattern pattern,
            Function<MatchResult, String> replacement) {
        StringBuilder replaced = new StringBuilder();
        Matcher match = pattern.matcher(words).useTransparentBounds(true);
        int done = 0;
        for (int at = words.indexOf(sign); at >= 0; at = words.indexOf(sign, Math.max(at + 1, done))) {
            for (int count : before) {
                if (at - count >= done && match.region(at - count, words.length()).lookingAt()) {
                    replaced.append(words, done, match.start()).append(replacement.apply(match));
                    done = match.end();
                }
            }
        }
        return done == 0 ? words : replaced.append(words, done, words.length()).toString();
    }

    /** Says whether an address becomes one that can be clicked. */
    boolean isActive(String address) {
        return this == ACTIVE && WebAddress.isWeb(address);
    }
}
