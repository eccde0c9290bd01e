package org.vigie.importer.json;

import java.io.Reader;
import java.io.StringReader;
import org.vigie.importer.ItemProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Reads values of limited size from a parser. */
final class JsonTrees {

    /** The most characters of one record. */
    static final int MAX_RECORD_CHARS = 32 * 1024 * 1024;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NUMBER_CHARS = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_RECORD_CHARS).maxNumberLength(MAX_NUMBER_CHARS).build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTrees() {}

    static JsonParser parser(Reader reader) {
        return FACTORY.createParser(ObjectReadContext.empty(), reader);
    }

    /** Says whether a text is exactly one JSON value. */
    static boolean isWhole(String text) {
        try (JsonParser parser = parser(new StringReader(text))) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() != null && parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }

    /** Reads the value that begins at the current token. */
    static JsonNode value(JsonParser parser, long record) {
        return value(parser, record, offset(parser));
    }

    private static JsonNode value(JsonParser parser, long record, long start) {
        if (offset(parser) - start > MAX_RECORD_CHARS) {
            throw new JsonProblem(new ItemProblem(ItemProblem.Kind.LIMIT, record, parser.currentLocation().getLineNr(),
                    "a value of more than " + MAX_RECORD_CHARS / 1024 / 1024 + " million characters; if it is a list of"
                            + " records, name it with --map items=/its/pointer"));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.set(name, value(parser, record, start));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, record, start));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new NumberAsWritten(parser.getString()).node();
            default -> NODES.nullNode();
        };
    }

    private static long offset(JsonParser parser) {
        return parser.currentLocation().getCharOffset();
    }

    /** A number keeps the digits that the source wrote; Vigie does not reckon with it. */
    private record NumberAsWritten(String digits) {
        JsonNode node() {
            return NODES.rawValueNode(new RawValue(digits));
        }
    }
}
