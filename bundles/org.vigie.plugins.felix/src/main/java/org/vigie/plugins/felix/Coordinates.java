package org.vigie.plugins.felix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven coordinates, as the ids of features and bundles are (OSGi Compendium 8.1, section 159.3). */
record Coordinates(String group, String artifact, String version) {

    private static final Pattern FORM = Pattern
            .compile("([A-Za-z0-9_.-]{1,200}):([A-Za-z0-9_.-]{1,200}):([A-Za-z0-9_.-]{1,100})");

    static Coordinates parse(String text) throws FormatException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || text.contains("..")) {
            throw new FormatException("“" + text + "” is not of the form group:artifact:version");
        }
        return new Coordinates(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Returns where the jar stands in a repository of Maven's layout. */
    String path() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + ".jar";
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
