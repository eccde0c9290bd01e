package org.vigie.exporter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.exporter.ExportSummary.Loss;
import org.vigie.incident.EvidenceWords;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.Stance;

/**
 * Counts what a format has no place for, in words that are the same for all formats. An exporter makes one for each export and counts as it
 * writes. Not for use by several threads.
 */
@ProviderType
public final class Losses {

    private static final Phrases WORDS = Phrases.of(Losses.class);
    /** Names come from documents of others, and are not to fill the memory. */
    private static final int MOST_NAMES = 500;

    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /**
     * Counts something that only this format loses.
     *
     * @param key a name for programs
     * @param what in words, in the language of the user
     */
    public void add(String key, String what, long count) {
        if (count <= 0) {
            return;
        }
        words.putIfAbsent(key, what);
        counts.merge(key, count, Long::sum);
    }

    /** Counts reports that the format has no place for at all. */
    public void reports(long count) {
        add("reports", WORDS.translation("reports"), count);
    }

    /** Counts claims of a property. */
    public void property(String name, long count) {
        String known = EvidenceWords.property(name).orElse(name);
        named("property:", name, WORDS.say("claims of the property “%s”", known),
                WORDS.translation("claims of other properties"), count);
    }

    /** Counts claims of which the stance is not told apart. */
    public void stance(Stance stance, long count) {
        add("stance:" + stance.name().toLowerCase(Locale.ROOT),
                WORDS.say("stances “%s”", EvidenceWords.stance(stance)), count);
    }

    /** Counts claims of which it is not said who makes them. */
    public void speakers(long count) {
        add("speaker", WORDS.translation("speakers of claims"), count);
    }

    /** Counts claims of which the place in the text is not told. */
    public void passages(long count) {
        add("passage", WORDS.translation("passages of claims"), count);
    }

    /** Counts values of attributes. */
    public void attribute(String name, long count) {
        named("attribute:", name, WORDS.say("values of the attribute “%s”", name),
                WORDS.translation("values of other attributes"), count);
    }

    /**
     * Counts what few formats carry of a report: earlier revisions, notes, tags, and attributes.
     *
     * @param attributes those that the format does carry
     * @param tags whether it carries the tags
     */
    public void report(Report report, Set<String> attributes, boolean tags) {
        add("revisions", WORDS.translation("earlier revisions"), report.earlier().size());
        add("notes", WORDS.translation("notes"), report.notes().size());
        if (!tags) {
            add("tags", WORDS.translation("tags"), report.tags().size());
        }
        report.content().attributes().forEach((name, values) -> {
            if (!attributes.contains(name)) {
                attribute(name, values.size());
            }
        });
    }

    /** Counts the identifiers of a report, such as its CVE numbers. */
    public void identifiers(Report report) {
        add("identifiers", WORDS.translation("identifiers"), report.content().identifiers().size());
    }

    private void named(String prefix, String name, String what, String others, long count) {
        boolean isNew = !words.containsKey(prefix + name);
        if (isNew && words.size() >= MOST_NAMES) {
            add(prefix, others, count);
        } else {
            add(prefix + name, what, count);
        }
    }

    /** Returns what was counted, ordered by key. */
    public List<Loss> list() {
        return counts.entrySet().stream()
                .map(entry -> new Loss(entry.getKey(), words.get(entry.getKey()), entry.getValue())).toList();
    }
}
