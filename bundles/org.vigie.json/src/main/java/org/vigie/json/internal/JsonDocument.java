package org.vigie.json.internal;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonArray;
import org.vigie.json.JsonLayout;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;
import org.vigie.model.Phrases;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads one JSON document: a list of records at the top, or in an object under a usual name or a declared pointer, or a
 * single record. Lists are read record by record; only what surrounds them is held in memory.
 */
public final class JsonDocument {

    private static final Phrases WORDS = Phrases.of(JsonDocument.class);

    private static final int MAX_LIST_DEPTH = 3;

    private final NumberedRecords records;
    private final ReportSink sink;
    private final JsonLayout layout;
    private boolean listed;

    public JsonDocument(NumberedRecords records, ReportSink sink, JsonLayout layout) {
        this.records = records;
        this.sink = sink;
        this.layout = layout;
    }

    static ItemProblem empty() {
        return new ItemProblem(ItemProblem.Kind.SYNTAX, 0, 0, WORDS.say("the file is empty"));
    }

    public void read(Reader text) {
        try (JsonParser parser = JsonTrees.parser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                sink.problem(empty());
                return;
            }
            if (first == JsonToken.START_ARRAY && layout.items().isEmpty()) {
                list(parser);
            } else if (first == JsonToken.START_OBJECT) {
                object(parser, layout.items().map(JsonPointer::compile), true);
            } else {
                record(parser);
            }
            nothingFollows(parser);
            if (layout.items().isPresent() && !listed) {
                sink.problem(new ItemProblem(ItemProblem.Kind.SHAPE, 0, 0,
                        WORDS.say("there is no list at %s", layout.items().get())));
            }
        } catch (JsonTrees.TooLarge e) {
            throw new UnreadableException(new ItemProblem(ItemProblem.Kind.LIMIT, records.next(), 0, e.getMessage()));
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            throw UnreadableException.of(e, records.next(), 0);
        }
    }

    private static void nothingFollows(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new UnreadableException(
                    new ItemProblem(ItemProblem.Kind.SYNTAX, 0, parser.currentLocation().getLineNr(),
                            WORDS.say("not valid JSON: something follows the end of the document")));
        }
    }

    /** Reads the records of a list whose beginning is the current token. */
    private void list(JsonParser parser) {
        listed = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            record(parser);
        }
    }

    /** Reads one record; one that is too large is passed over. */
    private void record(JsonParser parser) {
        int depth = parser.streamReadContext().getNestingDepth() - (parser.currentToken().isStructStart() ? 1 : 0);
        try {
            JsonValue record = JsonTrees.value(parser, new JsonTrees.Budget());
            records.record(record, parser.currentLocation().getLineNr());
        } catch (JsonTrees.TooLarge e) {
            long line = parser.currentLocation().getLineNr();
            JsonTrees.leave(parser, depth);
            records.broken(new ItemProblem(ItemProblem.Kind.LIMIT, records.next(), line, e.getMessage()));
        }
    }

    /** Reads an object that may hold the list of records. */
    private void object(JsonParser parser, Optional<JsonPointer> sought, boolean top) {
        SequencedMap<String, JsonValue> header = new LinkedHashMap<>();
        JsonTrees.Budget budget = new JsonTrees.Budget();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean onTheWay = sought.isPresent() && name.equals(sought.get().getMatchingProperty());
            if (onTheWay && token == JsonToken.START_ARRAY && isEnd(sought.get())) {
                records.header(new JsonObject(header));
                list(parser);
            } else if (onTheWay && token == JsonToken.START_OBJECT) {
                object(parser, Optional.of(sought.get().tail()), false);
            } else if (token == JsonToken.START_ARRAY && top && listed && records.lists(name)) {
                list(parser);
            } else if (sought.isEmpty() && layout.items().isEmpty() && !listed && token == JsonToken.START_ARRAY
                    && layout.lists().test(name)) {
                listOrValue(parser, name, header, budget);
            } else {
                header.put(name, JsonTrees.value(parser, budget));
            }
        }
        if (top && !listed && layout.items().isEmpty()) {
            single(new JsonObject(header), parser.currentLocation().getLineNr());
        }
    }

    private static boolean isEnd(JsonPointer pointer) {
        return pointer.tail() == null || pointer.tail().matches();
    }

    /** Reads a list under a usual name: of objects it is the list of records, of anything else it is a value. */
    private void listOrValue(JsonParser parser, String name, SequencedMap<String, JsonValue> header,
            JsonTrees.Budget budget) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            records.header(new JsonObject(header));
            listed = true;
            for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                record(parser);
            }
            return;
        }
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(JsonTrees.value(parser, budget));
        }
        header.put(name, new JsonArray(values));
        if (values.isEmpty()) {
            records.header(new JsonObject(header));
            listed = true;
        }
    }

    /** Takes an object without a list under a usual name: a record, or one that holds the list deeper down. */
    private void single(JsonObject object, long line) {
        Optional<JsonValue> list = layout.isRecord().test(object) ? Optional.empty() : listIn(object, 0);
        if (list.isPresent()) {
            list.get().elements().forEach(record -> records.record(record, line));
        } else {
            records.record(object, line);
        }
    }

    private static Optional<JsonValue> listIn(JsonObject object, int depth) {
        for (JsonValue member : object.members().values()) {
            if (member.elements().stream().limit(1).anyMatch(JsonObject.class::isInstance)) {
                return Optional.of(member);
            }
        }
        for (JsonValue member : object.members().values()) {
            if (member instanceof JsonObject inner && depth < MAX_LIST_DEPTH) {
                Optional<JsonValue> found = listIn(inner, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
