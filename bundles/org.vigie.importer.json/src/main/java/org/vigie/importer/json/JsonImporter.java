package org.vigie.importer.json;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.html.HtmlReader;
import org.vigie.importer.FieldNames;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.Mapping;
import org.vigie.importer.Recognition;
import org.vigie.importer.RecordImporter;
import org.vigie.importer.RecordShape;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonLayout;
import org.vigie.json.JsonObject;

/**
 * Reads JSON (RFC 8259): an array of records, an object with a list of records, one record, or JSON Lines; in the shapes
 * of Vigie's own export, JSON Feed 1.1, CERT-FR, or any other one by a mapping or by the names of its fields.
 */
@Component(service = Importer.class)
@ImporterFormat(id = "json", name = "JSON, JSON Lines, JSON Feed", extensions = {"json", "jsonl", "ndjson"})
public final class JsonImporter implements RecordImporter {

    /** The attributes of an export may hold the marks of any other format. */
    private static final Pattern SECOND = Pattern.compile(".\\s*[\"\\]}{\\[\\d-]");
    private static final Pattern OURS = Pattern.compile("\\{\\s*\"format\"\\s*:\\s*\"vigie-corpus\"");
    private static final Recognition OUR_EXPORT = new Recognition(100);

    private final FieldNames names = FieldNames.load();
    private final HtmlReader html;

    @Activate
    public JsonImporter(@Reference HtmlReader html) {
        this.html = html;
    }

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean named = head.hasExtension("json", "jsonl", "ndjson") || head.mediaType().endsWith("json");
        if (text.isEmpty()) {
            return named ? Recognition.LIKELY : Recognition.NONE;
        }
        if (text.charAt(0) != '{' && text.charAt(0) != '[') {
            return named ? Recognition.LIKELY : Recognition.NONE;
        }
        if (OURS.matcher(text).lookingAt()) {
            return OUR_EXPORT;
        }
        if (named) {
            return Recognition.CERTAIN;
        }
        return text.length() == 1 || SECOND.matcher(text).lookingAt() ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        JsonInput.read(input, layout(input), new KnownRecords(readers(input), sink), sink);
    }

    @Override
    public RecordShape shape(ImportInput input) throws IOException {
        FirstRecords first = new FirstRecords(names);
        try {
            JsonInput.read(input, layout(input), new KnownRecords(List.of(first), first), first);
        } catch (FirstRecords.EnoughException _) {
            // as many as wanted
        }
        return first.shape();
    }

    private JsonLayout layout(ImportInput input) {
        return new JsonLayout(name -> names.names(Mapping.ITEMS, name),
                input.mapping().flatMap(mapping -> mapping.of(Mapping.ITEMS).stream().findFirst()), this::isRecord);
    }

    private boolean isRecord(JsonObject object) {
        Set<String> parts = names.recognise(object.members().keySet()).keySet();
        return parts.contains(Mapping.TITLE) || parts.contains(Mapping.TEXT);
    }

    /** Returns the readers of the shapes that are known, the particular ones before the general one. */
    private List<RecordReader> readers(ImportInput input) {
        return input.mapping().map(mapping -> List.<RecordReader>of(new MappedRecords(mapping.paths())))
                .orElseGet(() -> List.of(new VigieRecords(), new JsonFeedRecords(html), new CertFrRecords(html),
                        new NamedRecords(names)));
    }
}
