package org.vigie.exporter.csv;

import java.util.List;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.exporter.Selection;
import org.vigie.model.Phrases;

/** What the user may choose of a table: spreadsheets differ in what they expect. */
final class CsvOptions {

    static final char BYTE_ORDER_MARK = '\ufeff';

    private static final Phrases WORDS = Phrases.of(CsvOptions.class);
    private static final String SEPARATOR = "separator";
    private static final String MARK = "byte-order-mark";
    private static final String YES = "yes";

    static final List<ExporterOption> ALL = List.of(
            new ExporterOption(SEPARATOR, WORDS.say("Between cells"),
                    List.of(new Choice("comma", WORDS.say("comma")), new Choice("semicolon", WORDS.say("semicolon")),
                            new Choice("tab", WORDS.say("tab")))),
            new ExporterOption(MARK, WORDS.say("Mark at the beginning, for Excel"),
                    List.of(new Choice("no", WORDS.say("no")), new Choice(YES, WORDS.say("yes")))));

    private CsvOptions() {}

    static char separator(Selection selection) {
        return switch (selection.option(SEPARATOR).orElse("comma")) {
            case "semicolon" -> ';';
            case "tab" -> '\t';
            default -> ',';
        };
    }

    static boolean mark(Selection selection) {
        return selection.option(MARK).filter(YES::equals).isPresent();
    }
}
