package org.vigie.importer.json;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
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
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.RecordImporter;
import org.vigie.importer.RecordShape;
import org.vigie.importer.ReportSink;
import org.vigie.model.Phrases;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads JSON (RFC 8259): an array of records, an object with a list of records, one record, or JSON Lines; in the shapes
 * of Vigie's own export, JSON Feed 1.1, CERT-FR, or any other one by a mapping or by the names of its fields.
 */
@Component(service = Importer.class)
@ImporterFormat(id = "json", name = "JSON, JSON Lines, JSON Feed", extensions = {"json", "jsonl", "ndjson"})
public final class JsonImporter implements RecordImporter {

    private static final Phrases WORDS = Phrases.of(JsonImporter.class);

    private static final Pattern LINES = Pattern.compile("\\{.*\\}[ \\t]*\\r?\\n\\s*[{\\[].*", Pattern.DOTALL);

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
        boolean looksLike = text.length() == 1 || text.substring(1).stripLeading().matches("(?s)[\"\\]}{\\[\\d-].*");
        return named ? Recognition.CERTAIN : looksLike ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        read(input, new JsonRecords(RecordReaders.of(input, names, html), sink), sink);
    }

    @Override
    public RecordShape shape(ImportInput input) throws IOException {
        FirstRecords first = new FirstRecords(names);
        try {
            read(input, new JsonRecords(List.of(first), first), first);
        } catch (FirstRecords.EnoughException _) {
            // as many as wanted
        }
        return first.shape();
    }

    private void read(ImportInput input, JsonRecords records, ReportSink sink) throws IOException {
        try (Reader text = input.text()) {
            if (isLines(input.head())) {
                new JsonLines(records, sink).read(text);
            } else {
                new JsonDocument(records, sink, names, input.mapping()).read(text);
            }
        } catch (JsonProblem problem) {
            sink.problem(problem.item());
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Says whether each line is a record: the name says so, or a line that is an object is followed by another. */
    private static boolean isLines(InputHead head) {
        if (head.hasExtension("jsonl", "ndjson")) {
            return true;
        }
        String text = head.trimmed();
        int end = text.indexOf('\n');
        return end > 0 && LINES.matcher(text.substring(0, Math.min(text.length(), end + 200))).matches()
                && JsonTrees.isWhole(text.substring(0, end));
    }

    static ItemProblem empty() {
        return new ItemProblem(ItemProblem.Kind.SYNTAX, 0, 0, WORDS.say("the file is empty"));
    }
}
