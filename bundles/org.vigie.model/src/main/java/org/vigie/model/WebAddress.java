package org.vigie.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses in one form, so that two spellings of an address are one key. */
public final class WebAddress {

    /** Parameters that say how a reader came, not what is read. */
    private static final Pattern TRACKING = Pattern
            .compile("(?i)(utm_\\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|xtor|at_\\w+|igshid)(=.*)?");

    /** What may stand in an address unescaped (RFC 3986, section 2), and letters of other scripts, as readers see them. */
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"{}|\\\\^`\\[\\]]+");

    private static final Pattern SCHEME = Pattern.compile("(?i)https?");

    private WebAddress() {}

    /** Says whether a text is an http(s) address and nothing else, that can be written where programs expect one. */
    public static boolean isWeb(String text) {
        return WEB.matcher(text).matches();
    }

    /**
     * Returns the canonical form (after RFC 3986, section 6.2): scheme and host in lower case, no default port, no
     * fragment, no tracking parameters, a path of at least {@code /}. What is no http(s) address is returned stripped.
     */
    public static String canonical(String address) {
        String clean = PlainText.line(address);
        try {
            URI uri = new URI(clean.replace(" ", "%20"));
            if (uri.getHost() == null || uri.getScheme() == null || !SCHEME.matcher(uri.getScheme()).matches()) {
                return clean;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean defaultPort = uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
            String port = defaultPort ? "" : ":" + uri.getPort();
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query(uri);
        } catch (URISyntaxException e) {
            return clean;
        }
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        String kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(parameter -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
