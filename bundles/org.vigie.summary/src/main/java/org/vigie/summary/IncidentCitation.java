package org.vigie.summary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.model.PartialDate;
import org.vigie.model.Phrases;

/**
 * An incident as it is cited in a text: what it is called, how well it is known, from which reports of which time, its id, and the day on which
 * it was known so; another day it may be known otherwise.
 */
@ProviderType
public final class IncidentCitation {
    private static final Phrases WORDS = Phrases.of(IncidentCitation.class);
    private static final int TITLE = 200;

    private IncidentCitation() {}

    /**
     * Returns the citation, in a line.
     *
     * @param corpus what the corpus is called
     * @param day on which it is known so
     */
    public static String of(IncidentFile file, String corpus, LocalDate day) {
        return WORDS.say("“%s”, incident %s, %s, reports: %d%s, claims: %d; corpus “%s”, as of %s",
                Markup.line(file.incident().title(), TITLE), file.incident().id(), EvidenceWords.status(file.status()),
                file.reports().size(), period(file.reports()).map(" "::concat).orElse(""), file.claims().count(),
                Markup.line(corpus, TITLE), day);
    }

    /** Returns from when to when reports speak of it; empty when none has a date. */
    private static Optional<String> period(List<LinkedReport> reports) {
        List<PartialDate> dates = reports.stream().flatMap(report -> report.published().stream())
                .sorted(Comparator.naturalOrder()).toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        String first = day(dates.getFirst());
        String last = day(dates.getLast());
        return Optional.of(first.equals(last) ? "(" + first + ")" : "(" + first + " – " + last + ")");
    }

    private static String day(PartialDate date) {
        return date.atMost(PartialDate.Precision.DAY).toString();
    }
}
