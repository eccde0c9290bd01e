package org.vigie.exporter.stix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.exporter.Selection;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.model.Phrases;

/**
 * The Traffic Light Protocol 2.0 (FIRST, August 2022), as marking definitions: the extension of OASIS for it
 * (extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d) gives each level one id and one time of creation.
 */
enum Tlp {
    CLEAR("clear", "94868c89-83c2-464b-929b-a1a8aa3c8487"), GREEN("green",
            "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"), AMBER("amber",
                    "55d920b0-5e8b-4f79-9ee9-91f868d9b421"), AMBER_STRICT("amber+strict",
                            "939a9414-2ddd-4d32-a0cd-375ea402b003"), RED("red", "e828b379-4e03-4974-9ac4-e53a884c97c1");

    private static final Phrases WORDS = Phrases.of(Tlp.class);
    private static final String OPTION = "tlp";
    private static final String CREATED = "2022-10-01T00:00:00.000Z";
    private static final String EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

    private final String word;
    private final String uuid;

    Tlp(String word, String uuid) {
        this.word = word;
        this.uuid = uuid;
    }

    static ExporterOption option() {
        return new ExporterOption(OPTION, WORDS.say("Marking (TLP 2.0)"),
                Stream.concat(Stream.of(new Choice("none", WORDS.say("none"))),
                        Arrays.stream(values()).map(level -> new Choice(level.word, level.label()))).toList());
    }

    /** Returns the level that was chosen; empty for no marking. */
    static Optional<Tlp> of(Selection selection) {
        return selection.option(OPTION)
                .flatMap(word -> Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst());
    }

    String id() {
        return "marking-definition--" + uuid;
    }

    private String label() {
        return "TLP:" + word.toUpperCase(Locale.ROOT);
    }

    JsonObject definition() {
        return new JsonBuilder().put("type", "marking-definition").put("spec_version", "2.1").put("id", id())
                .put("created", CREATED).put("name", label())
                .put("extensions", new JsonBuilder().put(EXTENSION,
                        new JsonBuilder().put("extension_type", "property-extension").put("tlp_2_0", word)))
                .build();
    }

    /** Returns the ids of the markings of an object. */
    static List<String> refs(Optional<Tlp> level) {
        return level.map(Tlp::id).stream().toList();
    }
}
