package org.vigie.json.internal;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.vigie.json.JsonArray;
import org.vigie.json.JsonConstant;
import org.vigie.json.JsonNumber;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonString;
import org.vigie.json.JsonValue;
import org.vigie.model.Phrases;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads values of limited size from a parser. */
public final class JsonTrees {

    private static final Phrases WORDS = Phrases.of(JsonTrees.class);

    /** The most characters of one record. */
    static final int MAX_RECORD_CHARS = 16 * 1024 * 1024;
    private static final int MAX_VALUES = 1_000_000;
    private static final int MAX_DEPTH = 200;
    /** The parser itself goes on beyond our depth, to find the end of what is too deep. */
    private static final int MAX_PARSER_DEPTH = 50_000;
    private static final int MAX_NUMBER_CHARS = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_PARSER_DEPTH)
                    .maxStringLength(MAX_RECORD_CHARS).maxNumberLength(MAX_NUMBER_CHARS).build())
            .build();

    private JsonTrees() {}

    static JsonParser parser(Reader reader) {
        return FACTORY.createParser(ObjectReadContext.empty(), reader);
    }

    /** Says whether a text is exactly one JSON value. */
    public static boolean isWhole(String text) {
        try (JsonParser parser = parser(new StringReader(text))) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() != null && parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }

    /**
     * Reads a text that is exactly one value.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static JsonValue parse(String text) {
        try (JsonParser parser = parser(new StringReader(text))) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException(WORDS.say("the file is empty"));
            }
            JsonValue value = value(parser, new Budget());
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(
                        WORDS.say("not valid JSON: something follows the end of the document"));
            }
            return value;
        } catch (TooLarge e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(UnreadableException.of(e, 0, 0).getMessage(), e);
        }
    }

    /**
     * Reads the value that begins at the current token. After a {@link TooLarge} the parser stands somewhere inside it.
     *
     * @param budget what the value may cost, together with others that share the budget
     */
    static JsonValue value(JsonParser parser, Budget budget) {
        return value(parser, budget, 0);
    }

    private static JsonValue value(JsonParser parser, Budget budget, int depth) {
        budget.spend(parser, depth);
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser, budget, depth + 1));
                }
                yield new JsonObject(members);
            }
            case START_ARRAY -> {
                List<JsonValue> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser, budget, depth + 1));
                }
                yield new JsonArray(elements);
            }
            case VALUE_STRING -> new JsonString(parser.getString());
            case VALUE_TRUE -> JsonConstant.TRUE;
            case VALUE_FALSE -> JsonConstant.FALSE;
            // the digits stay as the source wrote them
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            default -> JsonConstant.NULL;
        };
    }

    /** Goes on to the end of the value in which the parser stands. */
    static void leave(JsonParser parser, int depth) {
        while (parser.streamReadContext().getNestingDepth() > depth && parser.nextToken() != null) {
            // nothing of it is kept
        }
    }

    /** What a value may cost in memory. */
    static final class Budget {
        private int characters = MAX_RECORD_CHARS;
        private int values = MAX_VALUES;

        void spend(JsonParser parser, int depth) {
            JsonToken token = parser.currentToken();
            characters -= token.isScalarValue() ? parser.getStringLength() : 0;
            values--;
            if (characters < 0 || values < 0 || depth > MAX_DEPTH) {
                String what = depth > MAX_DEPTH
                        ? WORDS.say("nested deeper than %d", MAX_DEPTH)
                        : values < 0
                                ? WORDS.say("more than %d values", MAX_VALUES)
                                : WORDS.say("more than %d million characters", MAX_RECORD_CHARS / 1024 / 1024);
                throw new TooLarge(
                        WORDS.say("%s; if it holds a list of records, name it with --map items=/its/pointer", what));
            }
        }
    }

    /** A value costs more than its budget. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(String what) {
            super(what);
        }
    }
}
