package org.vigie.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Says in plain words why a bundle does not run. */
final class Unresolved {

    private static final Pattern MISSING = Pattern
            .compile("missing requirement \\[([^\\[\\]]+) \\[[^\\]]*\\]\\([^)]*\\)\\] "
                    + "(osgi\\.[\\w.]+|[\\w.]+); (\\(.*?\\))(?: \\[caused by:| Unresolved requirements|$)");
    private static final Pattern VALUE = Pattern.compile("\\((?:osgi\\.[\\w.]+)=([^)]*)\\)");
    private static final Pattern VERSION = Pattern.compile("\\(!?\\(?(?:bundle-)?version([<>]=?)([^)]*)\\)");

    private Unresolved() {}

    static String explain(Bundle bundle, BundleException e) {
        String message = String.valueOf(e.getMessage());
        Matcher missing = MISSING.matcher(message);
        String last = null;
        while (missing.find()) {
            last = "The bundle " + missing.group(1) + " needs " + what(missing.group(2)) + value(missing.group(3))
                    + ", which no installed bundle offers";
        }
        String start = "The bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " cannot start";
        if (last != null) {
            return start + ". " + last;
        }
        Throwable cause = e.getCause();
        return start + ": " + (cause == null ? message : cause.toString());
    }

    private static String what(String namespace) {
        return switch (namespace) {
            case "osgi.wiring.package" -> "the package ";
            case "osgi.wiring.bundle" -> "the bundle ";
            case "osgi.ee" -> "the Java version ";
            case "osgi.extender" -> "the extender ";
            case "osgi.service" -> "the service ";
            default -> namespace + " ";
        };
    }

    private static String value(String filter) {
        Matcher value = VALUE.matcher(filter);
        String name = value.find() ? value.group(1) : filter;
        StringBuilder range = new StringBuilder();
        Matcher version = VERSION.matcher(filter);
        while (version.find()) {
            boolean below = version.group().startsWith("(!");
            range.append(range.isEmpty() ? " version " : " and ").append(below ? "below " : "from ")
                    .append(version.group(2));
        }
        return name + range;
    }
}
