package org.vigie.exporter.bibtex;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.exporter.ReportDates;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.PartialDate;
import org.vigie.model.PartialDate.Precision;
import org.vigie.model.Report;
import org.vigie.model.ReportKind;
import org.vigie.model.Source;

/** One entry. */
final class BibtexEntry {

    /** What kinds of reports are in BibTeX, and in which field who published them stands. */
    private static final Map<ReportKind, List<String>> TYPES = Map.of(ReportKind.PRESS,
            List.of("article", "journal"), ReportKind.ADVISORY, List.of("techreport", "institution"),
            ReportKind.STATEMENT, List.of("misc", "organization"), ReportKind.RECORD, List.of("misc", "publisher"));
    private static final String AND = " and ";

    private final Map<String, String> fields = new LinkedHashMap<>();

    private BibtexEntry() {}

    static String of(Report report) {
        BibtexEntry entry = new BibtexEntry();
        entry.fill(report);
        String fields = entry.fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n"));
        return "@" + TYPES.get(report.kind()).getFirst() + "{" + key(report) + ",\n" + fields + "\n}\n\n";
    }

    /** Source and year for people, the id so that it is the only one. */
    private static String key(Report report) {
        String year = report.content().published()
                .map(date -> "-" + date.atMost(Precision.YEAR)).orElse("");
        return report.source().id().replaceAll("[^a-z0-9-]", "") + year + "-" + report.id();
    }

    private void fill(Report report) {
        Content content = report.content();
        put("author", content.attribute(Content.AUTHOR).stream().filter(author -> !author.isBlank())
                .map(BibtexEntry::name).collect(Collectors.joining(AND)));
        put("title", text(report.heading()));
        if (!report.source().equals(Source.UNKNOWN)) {
            put(TYPES.get(report.kind()).getLast(), text(report.source().name()));
        }
        content.published().ifPresent(this::date);
        put("url", address(content.address()));
        put("urldate", ReportDates.imported(report).atOffset(ZoneOffset.UTC).toLocalDate().toString());
        put("langid", content.language().equals(Content.UNDETERMINED) ? "" : content.language());
        put("keywords",
                text(report.keywords().stream().map(word -> word.replace(",", ";")).collect(Collectors.joining(", "))));
        put("note", text(note(report)));
    }

    private static String note(Report report) {
        String identifiers = report.content().identifiers().stream()
                .map(BibtexEntry::identifier).collect(Collectors.joining(", "));
        return "Vigie " + report.id() + ", SHA-256 " + report.current().hash()
                + (identifiers.isEmpty() ? "" : "; " + identifiers);
    }

    private static String identifier(Identifier identifier) {
        return identifier.scheme().equals(Identifier.CVE)
                ? identifier.value()
                : identifier.scheme() + ":" + identifier.value();
    }

    private void date(PartialDate date) {
        PartialDate day = date.atMost(Precision.DAY);
        put("date", day.toString());
        put("year", day.atMost(Precision.YEAR).toString());
        Optional.of(day).filter(known -> known.precision() != Precision.YEAR)
                .ifPresent(known -> put("month", String.valueOf(known.start().getMonthValue())));
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /** A name that has the word in it that parts names stands in braces. */
    private static String name(String author) {
        String safe = text(author);
        return safe.contains(AND) || safe.contains(",") ? "{" + safe + "}" : safe;
    }

    /** Replaces what has a meaning in BibTeX or TeX, so that nothing of others is a command. */
    static String text(String words) {
        StringBuilder safe = new StringBuilder();
        words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().codePoints().forEach(character -> {
            switch (character) {
                case '\\' -> safe.append("{\\textbackslash}");
                case '{' -> safe.append("{\\textbraceleft}");
                case '}' -> safe.append("{\\textbraceright}");
                case '~' -> safe.append("{\\textasciitilde}");
                case '^' -> safe.append("{\\textasciicircum}");
                case '#', '$', '%', '&', '_' -> safe.append('\\').appendCodePoint(character);
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    /** Addresses stand there as they are, but for what would end the field. */
    private static String address(String address) {
        return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replaceAll("\\s", "%20");
    }
}
