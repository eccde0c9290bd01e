package org.vigie.json;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.ReportSink;
import org.vigie.json.internal.JsonDocument;
import org.vigie.json.internal.JsonLines;
import org.vigie.json.internal.JsonTrees;
import org.vigie.json.internal.NumberedRecords;
import org.vigie.json.internal.UnreadableException;
import tools.jackson.core.exc.JacksonIOException;

/** Reads JSON. */
public final class JsonInput {

    private static final Pattern LINES = Pattern.compile("\\{.*\\}[ \\t]*\\r?\\n\\s*[{\\[].*", Pattern.DOTALL);
    private static final int NEXT_LINE = 200;

    private JsonInput() {}

    /**
     * Reads the records of an input, of which only one is in memory at a time: at most 16 million characters or a million values, at
     * most 200 deep. What is wrong becomes a problem: of a record when the next one can be read, else of the input, which then ends.
     *
     * @param sink told what is wrong
     * @throws IOException if the input itself fails
     */
    public static void read(ImportInput input, JsonLayout layout, JsonRecords records, ReportSink sink)
            throws IOException {
        NumberedRecords numbered = new NumberedRecords(records, sink);
        try (Reader text = input.text()) {
            if (isLines(input.head())) {
                new JsonLines(numbered, sink).read(text);
            } else {
                new JsonDocument(numbered, sink, layout).read(text);
            }
        } catch (UnreadableException unreadable) {
            sink.problem(unreadable.problem());
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException if the text is not exactly one JSON value, or is larger than a record may be
     */
    public static JsonValue parse(String text) {
        return JsonTrees.parse(text);
    }

    /** Says whether each line is a record: the name says so, or a line that is an object is followed by another. */
    private static boolean isLines(InputHead head) {
        if (head.hasExtension("jsonl", "ndjson")) {
            return true;
        }
        String text = head.trimmed();
        int end = text.indexOf('\n');
        return end > 0 && LINES.matcher(text.substring(0, Math.min(text.length(), end + NEXT_LINE))).matches()
                && JsonTrees.isWhole(text.substring(0, end));
    }
}
