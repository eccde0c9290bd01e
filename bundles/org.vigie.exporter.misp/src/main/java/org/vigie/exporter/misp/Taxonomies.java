package org.vigie.exporter.misp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vigie.incident.Certainty;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.model.Reliability;

/** Tags of MISP's taxonomies for what is known of an incident. Which word is which tag stands in {@code taxonomies.txt}. */
final class Taxonomies {

    private static final String ARROW = " => ";

    private final Map<String, List<String>> tags = new HashMap<>();

    Taxonomies() {
        try (InputStream in = Taxonomies.class.getResourceAsStream("taxonomies.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains(ARROW))
                    .forEach(line -> tags.put(line.substring(0, line.indexOf(ARROW)),
                            List.of(line.substring(line.indexOf(ARROW) + ARROW.length()).split("; "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the tags of an incident, in the order of its record. */
    List<String> of(IncidentFile file) {
        Stream<String> kinds = Stream.of("attackType", "dataKind")
                .flatMap(property -> file.standing(property).stream().flatMap(value -> words(property, value)))
                .flatMap(word -> tags.getOrDefault(word, List.of()).stream());
        return Stream.concat(kinds, Stream.of("veris:security_incident=\"" + certainty(file) + "\"")).distinct()
                .toList();
    }

    /** The word, and what is before the colon of one that is told apart more finely. */
    private static Stream<String> words(String property, PropertyRecord.Value value) {
        String term = value.term().orElse("");
        return Stream.of(property + " " + term, property + " " + term.replaceFirst(":.*", ""));
    }

    private static String certainty(IncidentFile file) {
        return switch (Certainty.of(file)) {
            case CONFIRMED -> "Confirmed";
            case SUSPECTED -> "Suspected";
            case REFUTED -> "False positive";
        };
    }

    /** Returns the tag for how reliable a source is (Admiralty scale). */
    static String reliability(Reliability source) {
        return "admiralty-scale:source-reliability=\"" + source.name().toLowerCase(Locale.ROOT) + "\"";
    }

    /** Returns the tags for how far a report and its source can be relied on (Admiralty scale). */
    static List<String> trust(Reliability source, LinkedReport report) {
        OptionalInt credibility = report.credibility();
        return Stream.concat(
                Stream.of(reliability(source)),
                credibility.stream()
                        .mapToObj(number -> "admiralty-scale:information-credibility=\"" + number + "\""))
                .toList();
    }
}
