package org.vigie.importer.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonString;
import org.vigie.json.JsonValue;
import org.vigie.model.Phrases;

/** Says which pointers a record of unknown shape has, and suggests a mapping: the longest text, and a shorter one. */
final class Pointers {

    private static final Phrases WORDS = Phrases.of(Pointers.class);

    private static final int MAX_SHOWN = 25;
    private static final int MAX_DEPTH = 4;
    private static final int MIN_TITLE_CHARS = 5;

    private final Map<String, Integer> lengths = new LinkedHashMap<>();

    Pointers(JsonValue record) {
        collect("", record, 0);
    }

    private void collect(String pointer, JsonValue node, int depth) {
        if (node instanceof JsonObject object && depth < MAX_DEPTH) {
            object.members().forEach((name, value) -> collect(pointer + "/" + escaped(name), value, depth + 1));
        } else if (!pointer.isEmpty()) {
            lengths.put(pointer, node instanceof JsonString string ? string.characters().length() : 0);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    Set<String> all() {
        return Collections.unmodifiableSet(lengths.keySet());
    }

    String advice() {
        String seen = lengths.keySet().stream().limit(MAX_SHOWN).collect(Collectors.joining(", "));
        String more = lengths.size() > MAX_SHOWN ? ", … (" + lengths.size() + " in all)" : "";
        if (lengths.isEmpty()) {
            return WORDS.say("an empty object");
        }
        return WORDS.say("no title and no text recognised; seen: %s", seen + more) + suggestion();
    }

    private String suggestion() {
        String text = lengths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        if (lengths.get(text) == 0) {
            return "";
        }
        String title = lengths.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(text) && entry.getValue() >= MIN_TITLE_CHARS)
                .map(entry -> "--map title=" + entry.getKey() + " ").findFirst().orElse("");
        return WORDS.say(". Try %s--map text=%s", title, text);
    }
}
