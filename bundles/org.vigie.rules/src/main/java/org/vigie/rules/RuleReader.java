package org.vigie.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of rules. For one file. */
final class RuleReader {

    private static final Pattern DEFINITION = Pattern.compile("\\$([\\w-]+)\\s*=\\s*(.*)");
    private static final Pattern HEAD = Pattern.compile("([\\w-]+)((?:\\s+[\\w-]+=(?:\"[^\"]*\"|\\S+))*)\\s*");
    private static final Pattern SETTING = Pattern.compile("([\\w-]+)=(?:\"([^\"]*)\"|(\\S+))");

    private final String file;
    private final Inflection inflection;
    private final Map<String, String> definitions = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private String defining;
    private String name;
    private Map<String, String> settings = Map.of();

    RuleReader(String file, Inflection inflection) {
        this.file = file;
        this.inflection = inflection;
    }

    List<Rule> read(Reader in) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                line(line, file + ", line " + number);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        return rules;
    }

    private void line(String line, String origin) {
        if (Character.isWhitespace(line.charAt(0))) {
            indented(line.strip(), origin);
            return;
        }
        Matcher definition = DEFINITION.matcher(line.strip());
        if (definition.matches()) {
            defining = definition.group(1);
            name = null;
            define(definition.group(2));
            return;
        }
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            throw new IllegalArgumentException("neither “$name = pattern” nor “name setting=value”");
        }
        defining = null;
        name = head.group(1);
        settings = settings(head.group(2));
    }

    private void indented(String pattern, String origin) {
        if (defining != null) {
            define(pattern);
        } else if (name != null) {
            rules.add(new Rule(name, settings, new PatternParser(pattern, inflection, definitions).parse(), origin));
        } else {
            throw new IllegalArgumentException("nothing stands above this");
        }
    }

    private void define(String pattern) {
        if (pattern.isBlank()) {
            definitions.remove(defining);
            return;
        }
        new PatternParser(pattern, inflection, definitions).parse();
        definitions.merge(defining, pattern, (some, more) -> some + " | " + more);
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        Matcher setting = SETTING.matcher(text);
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2) != null ? setting.group(2) : setting.group(3));
        }
        return settings;
    }
}
