package org.vigie.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The names that people give to the parts of a report, in French and English. They stand in the data file
 * {@code field-names.properties}, likelier names first. Names are compared without case, accents and punctuation.
 */
public final class FieldNames {

    private final Map<String, List<String>> names;

    private FieldNames(Map<String, List<String>> names) {
        this.names = names;
    }

    /** Reads the names. */
    public static FieldNames load() {
        Properties file = new Properties();
        try (InputStream in = FieldNames.class.getResourceAsStream("field-names.properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A data file of the bundle cannot be read", e);
        }
        Map<String, List<String>> names = new HashMap<>();
        file.stringPropertyNames().forEach(part -> names.put(part, List.of(file.getProperty(part).split("[,\\s]+"))));
        return new FieldNames(names);
    }

    /**
     * Finds out which fields hold which part of a report.
     *
     * @param fields the names of the fields or columns
     * @return for each part that was recognised the fields to try, likelier ones first; a field serves one part
     */
    public Map<String, List<String>> recognise(Collection<String> fields) {
        Map<String, String> byForm = new LinkedHashMap<>();
        fields.forEach(field -> byForm.putIfAbsent(form(field), field));
        Map<String, List<String>> found = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>(Mapping.PARTS);
        names.keySet().stream().filter(part -> !parts.contains(part)).sorted().forEach(parts::add);
        for (String part : parts) {
            List<String> hits = names.getOrDefault(part, List.of()).stream().filter(byForm::containsKey)
                    .map(byForm::remove).toList();
            if (!hits.isEmpty()) {
                found.put(part, hits);
            }
        }
        useIdentifierAsId(found);
        return found;
    }

    /** In a list without ids of its own, a column that is called the id of something tells the records apart. */
    private static void useIdentifierAsId(Map<String, List<String>> found) {
        if (!found.containsKey(Mapping.ID)) {
            found.entrySet().stream().filter(entry -> entry.getKey().startsWith(Mapping.IDENTIFIER))
                    .flatMap(entry -> entry.getValue().stream()).filter(field -> form(field).endsWith("id")).findFirst()
                    .ifPresent(field -> found.put(Mapping.ID, List.of(field)));
        }
    }

    /** Says whether a name is one of those of a part. */
    public boolean names(String part, String field) {
        return names.getOrDefault(part, List.of()).contains(form(field));
    }

    private static String form(String field) {
        return Normalizer.normalize(field, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
