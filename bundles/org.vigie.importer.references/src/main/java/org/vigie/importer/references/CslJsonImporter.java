package org.vigie.importer.references;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonLayout;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;

/** Reads items of the Citation Style Language (CSL 1.0.2, csl-data.json). */
@Component(service = Importer.class)
@ImporterFormat(id = "csljson", name = "CSL-JSON references", extensions = "json")
public final class CslJsonImporter implements Importer {

    private static final Pattern TYPE = Pattern
            .compile("\"type\"\\s*:\\s*\"(article(-\\w+)?|book|chapter|dataset|report|"
                    + "webpage|post(-weblog)?|thesis|paper-conference|legal_case|legislation|broadcast|interview|document)\"");
    private static final Pattern DATE = Pattern.compile("\"(issued|accessed)\"\\s*:\\s*\\{");
    private static final Recognition MINE = new Recognition(95);
    private static final Set<String> NAMES_OF_PEOPLE = Set.of("author", "editor", "translator");
    private static final Reference.Names NAMES = new Reference.Names(List.of("title"), List.of("author"),
            List.of("container-title", "publisher"), List.of("issued"), List.of("URL"), List.of("language"),
            List.of("keyword"), List.of("abstract"), List.of("DOI"));

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("[") || text.startsWith("{");
        return isJson && TYPE.matcher(text).find() && DATE.matcher(text).find() ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        JsonInput.read(input, JsonLayout.RECORD, record -> sink.report(reference(record)
                .draft(record.value().text("id"), record.number(), record.line(), NAMES)), sink);
    }

    private static Reference reference(JsonRecord record) {
        Reference reference = new Reference(record.value().text("type"));
        record.value().members().forEach((name, value) -> {
            if (NAMES_OF_PEOPLE.contains(name)) {
                people(value).forEach(person -> reference.add(name, person));
            } else if (value.has("date-parts") || value.has("raw") || value.has("literal")) {
                reference.add(name, date(value));
                if (value.at("/date-parts").elements().size() > 1) {
                    // a period has no place in a report, but is kept
                    reference.add(name + "-period", value.toString());
                }
            } else if (!name.equals("type") && !name.equals("id")) {
                value.texts().forEach(text -> reference.add(name, text));
            }
        });
        return reference;
    }

    /** Some write a name as text. */
    private static List<String> people(JsonValue value) {
        return value.elements().isEmpty()
                ? value.texts()
                : value.elements().stream().map(CslJsonImporter::name).toList();
    }

    private static String name(JsonValue person) {
        return person.has("literal") || person.members().isEmpty()
                ? person.has("literal") ? person.text("literal") : person.text()
                : Stream.of("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
                        .map(person::text).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    /** The first of two dates. */
    private static String date(JsonValue date) {
        List<String> parts = date.at("/date-parts/0").texts();
        return parts.isEmpty()
                ? date.has("raw") ? date.text("raw") : date.text("literal")
                : parts.stream().map(part -> part.length() == 1 ? "0" + part : part).collect(Collectors.joining("-"));
    }
}
