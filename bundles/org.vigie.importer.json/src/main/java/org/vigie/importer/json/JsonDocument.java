package org.vigie.importer.json;

import java.io.Reader;
import java.util.Optional;
import org.vigie.importer.FieldNames;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Mapping;
import org.vigie.importer.ReportSink;
import org.vigie.model.Phrases;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON document: a list of records at the top, or in an object under a usual name or a declared pointer, or a
 * single record. Lists are read record by record; only what surrounds them is held in memory.
 */
final class JsonDocument {

    private static final Phrases WORDS = Phrases.of(JsonDocument.class);

    private static final int MAX_LIST_DEPTH = 3;

    private final JsonRecords records;
    private final ReportSink sink;
    private final FieldNames names;
    private final Optional<JsonPointer> items;
    private boolean listed;

    JsonDocument(JsonRecords records, ReportSink sink, FieldNames names, Optional<Mapping> mapping) {
        this.records = records;
        this.sink = sink;
        this.names = names;
        this.items = mapping.flatMap(declared -> declared.of(Mapping.ITEMS).stream().findFirst())
                .map(path -> JsonPointer.compile(path.startsWith("/") ? path : "/" + path));
    }

    void read(Reader text) {
        try (JsonParser parser = JsonTrees.parser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                sink.problem(JsonImporter.empty());
                return;
            }
            if (first == JsonToken.START_ARRAY && items.isEmpty()) {
                list(parser);
            } else if (first == JsonToken.START_OBJECT) {
                object(parser, items, true);
            } else {
                record(parser);
            }
            nothingFollows(parser);
            if (items.isPresent() && !listed) {
                sink.problem(new ItemProblem(ItemProblem.Kind.SHAPE, 0, 0,
                        WORDS.say("there is no list at %s", items.get())));
            }
        } catch (JsonTrees.TooLarge e) {
            throw new JsonProblem(new ItemProblem(ItemProblem.Kind.LIMIT, records.next(), 0, e.getMessage()));
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            throw JsonProblem.of(e, records.next(), 0);
        }
    }

    private static void nothingFollows(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new JsonProblem(new ItemProblem(ItemProblem.Kind.SYNTAX, 0, parser.currentLocation().getLineNr(),
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
            JsonNode record = JsonTrees.value(parser, new JsonTrees.Budget());
            records.record(record, parser.currentLocation().getLineNr());
        } catch (JsonTrees.TooLarge e) {
            long line = parser.currentLocation().getLineNr();
            JsonTrees.leave(parser, depth);
            records.broken(new ItemProblem(ItemProblem.Kind.LIMIT, records.next(), line, e.getMessage()));
        }
    }

    /** Reads an object that may hold the list of records. */
    private void object(JsonParser parser, Optional<JsonPointer> sought, boolean top) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        JsonTrees.Budget budget = new JsonTrees.Budget();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean onTheWay = sought.isPresent() && name.equals(sought.get().getMatchingProperty());
            if (onTheWay && token == JsonToken.START_ARRAY && isEnd(sought.get())) {
                records.header(header);
                list(parser);
            } else if (onTheWay && token == JsonToken.START_OBJECT) {
                object(parser, Optional.of(sought.get().tail()), false);
            } else if (token == JsonToken.START_ARRAY && top && listed && records.lists(name)) {
                list(parser);
            } else if (sought.isEmpty() && items.isEmpty() && !listed && token == JsonToken.START_ARRAY
                    && names.names(Mapping.ITEMS, name)) {
                listOrValue(parser, name, header, budget);
            } else {
                header.set(name, JsonTrees.value(parser, budget));
            }
        }
        if (top && !listed && items.isEmpty()) {
            single(header, parser.currentLocation().getLineNr());
        }
    }

    private static boolean isEnd(JsonPointer pointer) {
        return pointer.tail() == null || pointer.tail().matches();
    }

    /** Reads a list under a usual name: of objects it is the list of records, of anything else it is a value. */
    private void listOrValue(JsonParser parser, String name, ObjectNode header, JsonTrees.Budget budget) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            records.header(header);
            listed = true;
            for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                record(parser);
            }
            return;
        }
        ArrayNode values = header.putArray(name);
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(JsonTrees.value(parser, budget));
        }
        if (values.isEmpty()) {
            records.header(header);
            listed = true;
        }
    }

    /** Takes an object without a list under a usual name: a record, or one that holds the list deeper down. */
    private void single(ObjectNode object, long line) {
        boolean isRecord = !names.recognise(object.propertyNames()).keySet().stream()
                .filter(part -> part.equals(Mapping.TITLE) || part.equals(Mapping.TEXT)).toList().isEmpty();
        Optional<JsonNode> list = isRecord ? Optional.empty() : listIn(object, 0);
        if (list.isPresent()) {
            list.get().forEach(record -> records.record(record, line));
        } else {
            records.record(object, line);
        }
    }

    private static Optional<JsonNode> listIn(JsonNode object, int depth) {
        for (JsonNode member : object) {
            if (member.isArray() && member.path(0).isObject()) {
                return Optional.of(member);
            }
        }
        for (JsonNode member : object) {
            if (member.isObject() && depth < MAX_LIST_DEPTH) {
                Optional<JsonNode> found = listIn(member, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
