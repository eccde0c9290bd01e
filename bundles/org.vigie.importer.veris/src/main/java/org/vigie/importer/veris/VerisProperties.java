package org.vigie.importer.veris;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Quantity;
import org.vigie.model.Term;

/**
 * Which property of an incident a field of VERIS tells. Fields that are not in the list have properties of their own, which begin with
 * {@code veris.}; where Vigie has a word for a value too, both say it.
 */
final class VerisProperties {

    private static final String OWN = "veris.";
    private static final String ANY = "*";
    private static final String DIGITS = "\\d{1,15}";

    /** By a path and a value, or any value: a property, and what the value is called there. */
    private final Map<String, String> meanings;

    private VerisProperties(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    /** Reads the list that is shipped: lines of a path, a value or a star, an arrow, a property and a word. */
    static VerisProperties ours() {
        Map<String, String> meanings = new LinkedHashMap<>();
        try (InputStream in = VerisProperties.class.getResourceAsStream("veris-properties.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                        String[] sides = line.split(" => ", 2);
                        meanings.put(sides[0].strip(), sides[1].strip());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("The list of properties cannot be read from the bundle", e);
        }
        return new VerisProperties(Map.copyOf(meanings));
    }

    /** What a field tells. */
    record Told(String property, Optional<NormalisedValue> meaning) {}

    Told of(VerisField field) {
        String meaning = Optional.ofNullable(meanings.get(field.path() + " " + field.value()))
                .orElseGet(() -> meanings.getOrDefault(field.path() + " " + ANY, OWN + field.path()));
        int blank = meaning.indexOf(' ');
        String property = blank < 0 ? meaning : meaning.substring(0, blank);
        String word = blank < 0 ? "" : meaning.substring(blank + 1);
        return new Told(property, switch (word) {
            case "" -> Optional.empty();
            case "(date)" -> Optional.of(NormalisedValue.parse(PartialDate.parse(field.value()).toString()));
            case "(records)" -> records(field.value());
            case "(word)" -> Optional.of(new Term(field.value()));
            default -> Optional.of(new Term(word));
        });
    }

    private static Optional<NormalisedValue> records(String value) {
        return value.matches(DIGITS)
                ? Optional.of(new Quantity(new java.math.BigDecimal(value), Quantity.Bound.EXACT, "records"))
                : Optional.empty();
    }
}
