package org.vigie.summary;

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

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(h)(tt)(ps?://)([^/\\s\"<>]+)");
    private static final Pattern NAME = Pattern.compile("(?i)\\bwww(\\.[\\w-]+)+");

    /** Returns a text with its addresses as they are to be. */
    String in(String words) {
        if (this != DEFANGED) {
            return words;
        }
        String harmless = ADDRESS.matcher(words)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + "xx" + match.group(3)
                        + match.group(4).replace("[.]", ".").replace(".", "[.]")));
        return NAME.matcher(harmless).replaceAll(match -> match.group().replace(".", "[.]"));
    }

    /** Says whether an address becomes one that can be clicked. */
    boolean isActive(String address) {
        return this == ACTIVE && WebAddress.isWeb(address);
    }
}
