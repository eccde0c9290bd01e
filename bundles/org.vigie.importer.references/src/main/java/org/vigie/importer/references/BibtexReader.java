package org.vigie.importer.references;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportSink;
import org.vigie.model.Phrases;

/** Reads a file of BibTeX entry by entry. What stands between entries is a comment. */
final class BibtexReader {

    private static final Phrases WORDS = Phrases.of(BibtexReader.class);
    private static final int LONGEST = 1_000_000;
    /** Of all macros together. */
    private static final int MACROS = 1_000_000;
    private static final Set<String> PASSED_OVER = Set.of("comment", "preamble");

    private final PushbackReader text;
    private final ReportSink sink;
    private final Map<String, String> macros = new HashMap<>();
    private long line = 1;
    private long macroSize;
    private long record;

    BibtexReader(Reader text, ReportSink sink) {
        this.text = new PushbackReader(new BufferedReader(text), 1);
        this.sink = sink;
    }

    /** An entry is not as it has to be. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String reason) {
            super(reason);
        }
    }

    void run() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '@') {
                long begin = line;
                try {
                    entry(begin);
                } catch (Broken e) {
                    sink.problem(new ItemProblem(ItemProblem.Kind.VALUE, record, begin, e.getMessage()));
                }
            }
        }
        if (record == 0) {
            sink.problem(new ItemProblem(ItemProblem.Kind.SYNTAX, 0, 0,
                    WORDS.translation("the file has no reference")));
        }
    }

    private void entry(long begin) throws IOException, Broken {
        String type = word().toLowerCase(Locale.ROOT);
        int open = afterSpace();
        if (type.isEmpty() || open != '{' && open != '(') {
            // an at sign in a comment
            unread(open);
            return;
        }
        char close = open == '{' ? '}' : ')';
        if (PASSED_OVER.contains(type)) {
            value(close, 1);
        } else if (type.equals("string")) {
            fields(close, (name, value) -> {
                macroSize += name.length() + value.length();
                if (macroSize <= MACROS) {
                    macros.put(name, value);
                }
            });
        } else {
            record++;
            reference(type, close, begin);
        }
    }

    private void reference(String type, char close, long begin) throws IOException, Broken {
        String key = word();
        int next = afterSpace();
        if (next != ',' && next != close) {
            throw new Broken(WORDS.say("the key of a reference is followed by “%s”, not by a comma",
                    next < 0 ? "" : Character.toString(next)));
        }
        Reference reference = new Reference(type);
        int[] size = {0};
        if (next == ',') {
            fields(close, (name, value) -> {
                size[0] += value.length();
                if (size[0] <= Reference.LONGEST) {
                    BibtexFields.add(reference, name, value);
                }
            });
        }
        if (size[0] > Reference.LONGEST) {
            throw new Broken(Reference.tooLong());
        }
        try {
            BibtexFields.date(reference);
            sink.report(reference.draft(key, record, begin, BibtexImporter.NAMES));
        } catch (IllegalArgumentException e) {
            throw (Broken) new Broken(e.getMessage()).initCause(e);
        }
    }

    /** Takes a field. */
    @FunctionalInterface
    private interface Fields {
        void take(String name, String value);
    }

    private void fields(char close, Fields fields) throws IOException, Broken {
        while (true) {
            int c = afterSpace();
            if (c == close) {
                return;
            }
            if (c == ',') {
                continue;
            }
            unread(c);
            String name = word().toLowerCase(Locale.ROOT);
            int equals = afterSpace();
            if (name.isEmpty() || equals != '=') {
                throw new Broken(equals < 0
                        ? WORDS.translation("the reference has no end; the file seems to be cut")
                        : WORDS.say("“%s” is no field: there is no equals sign after it", name));
            }
            fields.take(name, concatenated());
        }
    }

    /** Values that hash signs join. */
    private String concatenated() throws IOException, Broken {
        StringBuilder value = new StringBuilder();
        while (true) {
            int c = afterSpace();
            if (c == '{') {
                value.append(value('}', 1));
            } else if (c == '"') {
                value.append(value('"', 0));
            } else {
                unread(c);
                String word = word();
                value.append(macros.getOrDefault(word.toLowerCase(Locale.ROOT), word));
            }
            int next = afterSpace();
            if (next != '#') {
                unread(next);
                return value.toString();
            }
            if (value.length() > LONGEST) {
                throw new Broken(WORDS.say("a value of more than %d characters", LONGEST));
            }
        }
    }

    /** What stands between braces, or between quotation marks outside of braces. */
    private String value(char close, int depth) throws IOException, Broken {
        StringBuilder value = new StringBuilder();
        int braces = depth;
        for (int c = read(); c >= 0; c = read()) {
            if (c == '\\') {
                value.append('\\');
                c = read();
                if (c < 0) {
                    break;
                }
            } else if (c == '{') {
                braces++;
            } else if (c == '}') {
                braces--;
            }
            boolean ends = close == '"'
                    ? c == '"' && braces == 0
                    : close == ')' ? c == ')' && braces == 1 : braces == 0;
            if (ends) {
                return value.toString();
            }
            if (value.length() > LONGEST) {
                throw new Broken(WORDS.say("a value of more than %d characters", LONGEST));
            }
            value.append((char) c);
        }
        throw new Broken(WORDS.translation("the reference has no end; the file seems to be cut"));
    }

    /** A name, key or number. */
    private String word() throws IOException {
        StringBuilder word = new StringBuilder();
        int c = afterSpace();
        while (c >= 0 && !Character.isWhitespace(c) && "{}(),=#\"@%".indexOf(c) < 0 && word.length() < LONGEST) {
            word.append((char) c);
            c = read();
        }
        unread(c);
        return word.toString();
    }

    private int afterSpace() throws IOException {
        int c = read();
        while (c >= 0 && Character.isWhitespace(c)) {
            c = read();
        }
        return c;
    }

    private int read() throws IOException {
        int c = text.read();
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private void unread(int c) throws IOException {
        if (c >= 0) {
            if (c == '\n') {
                line--;
            }
            text.unread(c);
        }
    }
}
