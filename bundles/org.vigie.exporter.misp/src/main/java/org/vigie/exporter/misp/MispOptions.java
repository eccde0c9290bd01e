package org.vigie.exporter.misp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.exporter.Selection;
import org.vigie.model.Phrases;
import org.vigie.summary.Links;

/** What the user may choose of events. */
final class MispOptions {

    private static final Phrases WORDS = Phrases.of(MispOptions.class);
    private static final String TLP = "tlp";
    private static final String TEXTS = "texts";
    private static final String LINKS = "links";
    private static final String NO = "no";
    private static final String NONE = "none";

    static final List<ExporterOption> ALL = List.of(
            new ExporterOption(TLP, WORDS.say("Marking (TLP 2.0)"),
                    Stream.of(NONE, "clear", "green", "amber", "amber+strict", "red")
                            .map(level -> new Choice(level, level.equals(NONE) ? WORDS.say("none") : "TLP:" + level))
                            .toList()),
            new ExporterOption(LINKS, WORDS.say("Addresses in texts"),
                    List.of(new Choice("defanged", WORDS.say("defanged")),
                            new Choice("plain", WORDS.say("as they are")))),
            new ExporterOption(TEXTS, WORDS.say("Texts of reports"),
                    List.of(new Choice("yes", WORDS.say("yes")), new Choice(NO, WORDS.say("no")))));

    private MispOptions() {}

    /** Returns the tag of the level that was chosen (taxonomy {@code tlp}, version 10); empty for none. */
    static Optional<String> tlp(Selection selection) {
        return selection.option(TLP).filter(level -> !level.equals(NONE)).map(level -> "tlp:" + level);
    }

    static Links links(Selection selection) {
        return selection.option(LINKS).filter("plain"::equals).isPresent() ? Links.PLAIN : Links.DEFANGED;
    }

    static boolean texts(Selection selection) {
        return selection.option(TEXTS).filter(NO::equals).isEmpty();
    }
}
