package org.vigie.importer.references;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportSink;
import org.vigie.model.Phrases;

/** Reads references in RIS (Research Information Systems, 2011): a line for each value, from TY to ER. */
@Component(service = Importer.class)
@ImporterFormat(id = "ris", name = "RIS references", extensions = "ris")
public final class RisImporter implements Importer {

    private static final Phrases WORDS = Phrases.of(RisImporter.class);
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*)|\\s*)");
    private static final Pattern BEGIN = Pattern.compile("(?m)^TY  - ");
    private static final Recognition MINE = new Recognition(95);
    private static final Reference.Names NAMES = new Reference.Names(List.of("TI", "T1", "CT", "BT"),
            List.of("AU", "A1", "A2"), List.of("T2", "JO", "JF", "JA", "PB"), List.of("DA", "PY", "Y1"),
            List.of("UR", "L1"), List.of("LA"), List.of("KW"), List.of("AB", "N2"), List.of("DO"));

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        return text.contains("TY  - ") && !text.startsWith("<") && BEGIN.matcher(text).find()
                ? MINE
                : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        new Reading(new Lines(input.text()), sink).run();
    }

    /** One input. */
    private static final class Reading {
        private final Lines lines;
        private final ReportSink sink;
        private Reference reference;
        private String lastTag = "";
        private final StringBuilder lastValue = new StringBuilder();
        private int size;
        private String id = "";
        private long begin;
        private long record;

        Reading(Lines lines, ReportSink sink) {
            this.lines = lines;
            this.sink = sink;
        }

        void run() throws IOException {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Matcher field = FIELD.matcher(line);
                if (field.matches()) {
                    field(field.group(1), field.group(2) == null ? "" : field.group(2));
                } else if (!line.isBlank() && reference != null) {
                    // a long value goes on in the next line
                    append(" " + line.strip());
                }
            }
            if (reference != null) {
                sink.problem(new ItemProblem(ItemProblem.Kind.SYNTAX, record, begin,
                        WORDS.translation("the reference has no end (ER); the file seems to be cut")));
            } else if (record == 0) {
                sink.problem(new ItemProblem(ItemProblem.Kind.SYNTAX, 0, 0,
                        WORDS.translation("the file has no reference")));
            }
        }

        private void field(String tag, String value) {
            keep();
            switch (tag) {
                case "TY" -> begin(value.strip());
                case "ER" -> end();
                case "ID" -> id = value.strip();
                default -> {
                    lastTag = tag;
                    append(value);
                }
            }
        }

        private void begin(String type) {
            if (reference != null) {
                sink.problem(new ItemProblem(ItemProblem.Kind.VALUE, record, begin,
                        WORDS.translation("the reference has no end (ER) before the next one begins")));
            }
            record++;
            begin = lines.number();
            reference = new Reference(type);
            id = "";
            size = 0;
        }

        private void append(String value) {
            size += value.length();
            if (size <= Reference.LONGEST) {
                lastValue.append(value);
            }
        }

        private void keep() {
            if (reference != null && !lastTag.isEmpty()) {
                reference.add(lastTag, lastValue.toString());
            }
            lastTag = "";
            lastValue.setLength(0);
        }

        private void end() {
            if (reference == null) {
                sink.problem(new ItemProblem(ItemProblem.Kind.VALUE, ++record, lines.number(),
                        WORDS.translation("a reference without a type (TY)")));
                return;
            }
            try {
                if (size > Reference.LONGEST) {
                    throw new IllegalArgumentException(Reference.tooLong());
                }
                sink.report(reference.draft(id, record, begin, NAMES));
            } catch (IllegalArgumentException e) {
                sink.problem(new ItemProblem(ItemProblem.Kind.VALUE, record, begin, e.getMessage()));
            }
            reference = null;
        }
    }
}
