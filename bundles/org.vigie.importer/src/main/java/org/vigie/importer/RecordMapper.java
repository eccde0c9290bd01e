package org.vigie.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;

/**
 * Makes reports of records by a mapping. What the mapping does not use is kept as attributes; a record without a text
 * gets one that lists its other fields, so that they can be searched. Safe for use by several threads.
 */
public final class RecordMapper {

    private static final Pattern CVE = Pattern.compile("(?i)CVE-\\d{4}-\\d{4,19}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://(?:www\\.)?([^/:?#\\s]+)\\S*");

    private final Map<String, List<String>> paths;

    /**
     * @param paths for each part the paths to try, as in {@link Mapping#paths()}
     */
    public RecordMapper(Map<String, List<String>> paths) {
        this.paths = paths;
    }

    /**
     * Makes a report of a record.
     *
     * @return a builder to which the caller may add; empty when the record has neither a title nor a text
     */
    public Optional<ReportDraft.Builder> map(long record, long line, RecordFields fields) {
        Set<String> used = new HashSet<>();
        ReportDraft.Builder draft = ReportDraft.record(record).line(line);
        String title = first(Mapping.TITLE, fields, used);
        String text = first(Mapping.TEXT, fields, used);
        if (title.isBlank() && text.isBlank()) {
            return Optional.empty();
        }
        draft.title(title).originId(first(Mapping.ID, fields, used))
                .sourceName(publisher(first(Mapping.SOURCE, fields, used)))
                .address(first(Mapping.ADDRESS, fields, used));
        String language = first(Mapping.LANGUAGE, fields, used);
        draft.language(language.isBlank() ? Content.UNDETERMINED : language);
        ReportKind.of(first(Mapping.KIND, fields, used)).ifPresent(draft::kind);
        date(Mapping.PUBLISHED, fields, used).ifPresent(draft::published);
        date(Mapping.MODIFIED, fields, used).ifPresent(draft::modified);
        all(Mapping.AUTHOR, fields, used).forEach(name -> draft.attribute(Content.AUTHOR, name));
        all(Mapping.CATEGORY, fields, used).forEach(name -> draft.attribute(Content.CATEGORY, name));
        addNamed(draft, fields, used);
        StringBuilder rest = new StringBuilder();
        fields.all().forEach((name, values) -> {
            if (!used.contains(name)) {
                values.forEach(value -> draft.attribute(name, value));
                String shown = values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(", "));
                rest.append(shown.isEmpty() ? "" : name + ": " + shown + "\n");
            }
        });
        draft.text(text.isBlank() ? rest.toString().stripTrailing() : text);
        return Optional.of(draft);
    }

    /** A publisher that is named by an address is known by its host. */
    private static String publisher(String stated) {
        Matcher address = ADDRESS.matcher(stated);
        return address.matches() ? address.group(1) : stated;
    }

    private void addNamed(ReportDraft.Builder draft, RecordFields fields, Set<String> used) {
        for (String part : paths.keySet()) {
            if (part.startsWith(Mapping.IDENTIFIER)) {
                String scheme = part.substring(Mapping.IDENTIFIER.length());
                all(part, fields, used).stream().flatMap(value -> identifiers(scheme, value).stream())
                        .forEach(value -> draft.identifier(scheme, value));
            } else if (part.startsWith(Mapping.ATTRIBUTE)) {
                String name = part.substring(Mapping.ATTRIBUTE.length());
                all(part, fields, used).forEach(value -> draft.attribute(name, value));
            }
        }
    }

    private static List<String> identifiers(String scheme, String value) {
        if (!scheme.equals(Identifier.CVE)) {
            return List.of(value);
        }
        List<String> found = new ArrayList<>();
        Matcher matcher = CVE.matcher(value);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private Optional<PartialDate> date(String part, RecordFields fields, Set<String> used) {
        for (String path : paths.getOrDefault(part, List.of())) {
            Optional<PartialDate> date = values(path, fields).stream().findFirst().flatMap(StatedDate::read);
            if (date.isPresent()) {
                used.add(fields.fieldOf(path));
                return date;
            }
        }
        return Optional.empty();
    }

    private String first(String part, RecordFields fields, Set<String> used) {
        for (String path : paths.getOrDefault(part, List.of())) {
            List<String> values = values(path, fields).stream().filter(value -> !value.isBlank()).toList();
            if (!values.isEmpty()) {
                used.add(fields.fieldOf(path));
                return String.join(part.equals(Mapping.TEXT) ? "\n" : ", ", values).strip();
            }
        }
        return "";
    }

    private List<String> all(String part, RecordFields fields, Set<String> used) {
        List<String> all = new ArrayList<>();
        for (String path : paths.getOrDefault(part, List.of())) {
            List<String> values = values(path, fields);
            if (!values.isEmpty()) {
                used.add(fields.fieldOf(path));
                all.addAll(values);
            }
        }
        return all;
    }

    private static List<String> values(String path, RecordFields fields) {
        return path.startsWith("=") ? List.of(path.substring(1)) : fields.values(path);
    }
}
