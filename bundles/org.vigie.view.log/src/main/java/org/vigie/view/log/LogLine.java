package org.vigie.view.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of the log of Vigie: a line as the launcher's configuration writes it, and what follows it until the next one.
 *
 * @param time when, as it is written
 * @param level how grave
 * @param source who wrote it
 * @param message what was written
 * @param details what follows, such as a stack trace; empty when there is nothing
 */
record LogLine(String time, String level, String source, String message, String details) {

    private static final Pattern FIRST = Pattern
            .compile("(\\S+Z)\\s+(ERROR|WARN|INFO|DEBUG|TRACE)\\s+\\[[^]]*]\\s+(\\S+?):?\\s+(.*)");

    /** Reads lines; those before the first entry are left out. */
    static List<LogLine> read(List<String> lines) {
        List<LogLine> entries = new ArrayList<>();
        List<String> details = new ArrayList<>();
        Matcher last = null;
        for (String line : lines) {
            Matcher first = FIRST.matcher(line);
            if (first.matches()) {
                add(entries, last, details);
                last = first;
                details.clear();
            } else {
                details.add(line);
            }
        }
        add(entries, last, details);
        return entries;
    }

    private static void add(List<LogLine> entries, Matcher first, List<String> details) {
        if (first != null) {
            entries.add(new LogLine(first.group(1), first.group(2), first.group(3), first.group(4),
                    String.join("\n", details)));
        }
    }
}
