package org.vigie.exporter.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.exporter.ExportSummary.Loss;
import org.vigie.model.Content;
import org.vigie.model.Phrases;
import org.vigie.model.Report;

/** Counts what has no column. */
final class Losses {

    private static final Phrases WORDS = Phrases.of(Losses.class);
    private static final Set<String> CARRIED = Set.of(Content.AUTHOR, Content.CATEGORY);

    private long revisions;
    private long notes;
    private long attributes;
    private long origins;
    private long apostrophes;

    void count(Report report) {
        revisions += report.earlier().size();
        notes += report.notes().size();
        origins += report.current().origins().size();
        attributes += report.content().attributes().keySet().stream().filter(name -> !CARRIED.contains(name)).count();
    }

    void defused() {
        apostrophes++;
    }

    List<Loss> list() {
        List<Loss> losses = new ArrayList<>();
        add(losses, WORDS.say("earlier revisions"), revisions);
        add(losses, WORDS.say("notes"), notes);
        add(losses, WORDS.say("attributes"), attributes);
        add(losses, WORDS.say("origins"), origins);
        add(losses, WORDS.say("cells that begin like a formula (an apostrophe was put before them)"), apostrophes);
        return losses;
    }

    private static void add(List<Loss> losses, String what, long count) {
        if (count > 0) {
            losses.add(new Loss(what, count));
        }
    }
}
