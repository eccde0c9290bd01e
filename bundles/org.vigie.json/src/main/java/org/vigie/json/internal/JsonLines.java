package org.vigie.json.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonValue;
import org.vigie.model.Phrases;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads JSON Lines: each line is a record, and a broken line harms no other. */
public final class JsonLines {

    private static final Phrases WORDS = Phrases.of(JsonLines.class);

    private static final int BUFFER = 64 * 1024;

    private final NumberedRecords records;
    private final ReportSink sink;
    private final char[] buffer = new char[BUFFER];
    private int length;
    private int at;
    private boolean tooLong;

    public JsonLines(NumberedRecords records, ReportSink sink) {
        this.records = records;
        this.sink = sink;
    }

    public void read(Reader text) throws IOException {
        long number = 0;
        boolean any = false;
        for (String line = line(text); line != null; line = line(text)) {
            number++;
            if (tooLong) {
                records.broken(new ItemProblem(ItemProblem.Kind.LIMIT, records.next(), number,
                        WORDS.say("a line of more than %d million characters",
                                JsonTrees.MAX_RECORD_CHARS / 1024 / 1024)));
            } else if (!line.isBlank()) {
                record(line, number);
            }
            any |= tooLong || !line.isBlank();
        }
        if (!any) {
            sink.problem(JsonDocument.empty());
        }
    }

    private void record(String line, long number) {
        try (JsonParser parser = JsonTrees.parser(new StringReader(line))) {
            parser.nextToken();
            JsonValue record = JsonTrees.value(parser, new JsonTrees.Budget());
            if (parser.nextToken() != null) {
                records.broken(new ItemProblem(ItemProblem.Kind.SYNTAX, records.next(), number,
                        WORDS.say("not valid JSON: more than one value on the line")));
            } else {
                records.record(record, number);
            }
        } catch (JacksonException e) {
            records.broken(UnreadableException.of(e, records.next(), number).problem());
        } catch (JsonTrees.TooLarge e) {
            records.broken(new ItemProblem(ItemProblem.Kind.LIMIT, records.next(), number, e.getMessage()));
        }
    }

    /** Returns the next line, or null at the end. Of a line that is too long only its end is looked for. */
    private String line(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        boolean any = false;
        while (fill(text)) {
            any = true;
            int end = at;
            while (end < length && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.length() + end - at > JsonTrees.MAX_RECORD_CHARS;
            if (!tooLong) {
                line.append(buffer, at, end - at);
            }
            boolean ended = end < length;
            at = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return any ? line.toString() : null;
    }

    private boolean fill(Reader text) throws IOException {
        if (at == length) {
            at = 0;
            length = Math.max(0, text.read(buffer));
        }
        return at < length;
    }
}
