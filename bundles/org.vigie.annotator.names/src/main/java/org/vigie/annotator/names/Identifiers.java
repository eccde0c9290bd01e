package org.vigie.annotator.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Passage;
import org.vigie.model.Term;

/**
 * Finds ids that are the same in all languages: CVE, CWE, techniques of ATT&amp;CK, hashes, domains and addresses, also where they are
 * made harmless ({@code hxxp://example[.]org}). Each stretch without spaces is looked at once and has its limits, so that the time is
 * in proportion to the text.
 */
final class Identifiers {

    /** One kind of id. */
    private record Kind(String name, Pattern form) {}

    private static final int LONGEST = 300;
    private static final List<Kind> KINDS = List.of(new Kind("cve", Pattern.compile("CVE-\\d{4}-\\d{4,7}")),
            new Kind("cwe", Pattern.compile("CWE-\\d{1,4}")),
            new Kind("attack", Pattern.compile("T\\d{4}(\\.\\d{3})?")),
            new Kind("sha256", Pattern.compile("[0-9A-F]{64}")), new Kind("sha1", Pattern.compile("[0-9A-F]{40}")),
            new Kind("md5", Pattern.compile("[0-9A-F]{32}")),
            new Kind("ipv4", Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}")),
            new Kind("domain", Pattern.compile("(?:[A-Z0-9][A-Z0-9-]{0,62}\\.){1,8}[A-Z]{2,18}")));

    private Identifiers() {}

    static List<Mention> find(String text) {
        List<Mention> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isSeparator(text.charAt(end))) {
                end++;
            }
            if (end - start > 2 && end - start <= LONGEST && isMoreThanWord(text, start, end)) {
                look(text, start, end).ifPresent(found::add);
            }
            start = end + 1;
        }
        return found;
    }

    private static boolean isSeparator(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || "«»\"“”,;!?|".indexOf(character) >= 0;
    }

    /** Nearly all stretches are words, and no ids. */
    private static boolean isMoreThanWord(String text, int start, int end) {
        for (int i = start; i < end - 1; i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9' || character == '.' || character == '[') {
                return true;
            }
        }
        return false;
    }

    private static Optional<Mention> look(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && "(['’:".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ")]'’.:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String plain = harmful(text.substring(start, end)).toUpperCase(Locale.ROOT);
        String host = plain.replaceFirst("^[A-Z]{3,5}://", "").replaceFirst("[/:].*$", "");
        boolean written = host.length() < plain.length()
                || !plain.equals(text.substring(start, end).toUpperCase(Locale.ROOT));
        for (Kind kind : KINDS) {
            boolean name = kind.name().equals("domain");
            String candidate = name || kind.name().equals("ipv4") ? host : plain;
            if (kind.form().matcher(candidate).matches()
                    && (!name || isDomain(text.substring(start, end), host, written))) {
                String value = kind.name().equals("cve") || kind.name().equals("cwe") || kind.name().equals("attack")
                        ? candidate
                        : candidate.toLowerCase(Locale.ROOT);
                return Optional.of(new Mention(MentionKind.IDENTIFIER, Passage.of(text, start, end),
                        Optional.of(new Term(kind.name() + " " + value))));
            }
        }
        return Optional.empty();
    }

    /** Undoes what makes an address harmless. */
    private static String harmful(String written) {
        return written.replace("[.]", ".").replace("(.)", ".").replace("[:]", ":").replaceFirst("^hxxp", "http");
    }

    /** A missing space makes “juillet.Le”, which is no domain; an address, or a known ending in small letters, is. */
    private static boolean isDomain(String text, String host, boolean written) {
        String ending = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return written || text.equals(text.toLowerCase(Locale.ROOT))
                && List.of("fr", "com", "org", "net", "eu", "io", "gov", "edu",
                        "info", "uk", "de", "ch", "be", "ca", "ru", "cn", "us", "co", "onion", "biz", "online", "site",
                        "xyz", "top").contains(ending);
    }
}
