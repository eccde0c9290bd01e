package org.vigie.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.EvidenceMatrix;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.Stance;

/**
 * Incidents and reports in one document for readers: of each incident what is known, who says what, what is contested, what happened when, and
 * its sources as citations; then the other reports; at the end how it was made. It is written as it goes, so that it may be of any length. Not
 * for use by several threads.
 */
@ProviderType
public final class Dossier {
    private static final Phrases WORDS = Phrases.of(Dossier.class);
    private static final int COLUMNS = 8;
    private static final int CELL = 120;
    private static final int NAME = 80;
    private static final int TEXT = 500;

    private final Page page;
    private final Set<String> annotators = new TreeSet<>();
    private boolean others;

    private Dossier(Page page) {
        this.page = page;
    }

    /**
     * Returns one in HTML 5: a single file that loads nothing, runs nothing and prints well.
     *
     * @param out where to; neither flushed nor closed
     */
    public static Dossier html(Appendable out, Links links) {
        return new Dossier(new HtmlPage(out, links));
    }

    /**
     * Returns one in Markdown, as CommonMark 0.31 with the tables of GitHub.
     *
     * @param out where to; neither flushed nor closed
     */
    public static Dossier markdown(Appendable out, Links links) {
        return new Dossier(new MarkdownPage(out, links));
    }

    /** Begins the document. */
    public void begin(String title) throws IOException {
        page.begin(Markup.line(title, TEXT));
    }

    /**
     * Writes an incident.
     *
     * @param reports those that speak of it
     */
    public void incident(IncidentSummary summary, Iterator<Report> reports) throws IOException {
        IncidentFile file = summary.file();
        file.claims().forEach(claim -> annotators.add(claim.stated().annotator()));
        page.heading(2, summary.title());
        summary.write(page, 3);
        matrix(summary);
        page.heading(3, WORDS.translation("Sources"));
        page.beginList();
        while (reports.hasNext()) {
            cite(reports.next());
        }
        page.endList();
    }

    /** Writes a report that speaks of none of the incidents; all of them come after those. */
    public void report(Report report) throws IOException {
        if (!others) {
            page.heading(2, WORDS.translation("Other reports"));
            page.beginList();
            others = true;
        }
        cite(report);
    }

    private void cite(Report report) throws IOException {
        page.item(ReportCitation.what(report) + ReportCitation.which(report),
                Markup.line(report.content().address(), TEXT));
    }

    /** Who says what: a row for each property, a column for each source. */
    private void matrix(IncidentSummary summary) throws IOException {
        EvidenceMatrix matrix = EvidenceMatrix.of(summary.file(), EvidenceMatrix.Grouping.SOURCE);
        if (matrix.rows().isEmpty()) {
            return;
        }
        page.heading(3, WORDS.translation("Who says what"));
        List<EvidenceMatrix.Row> shown = matrix.rows().stream().limit(COLUMNS).toList();
        List<String> columns = new ArrayList<>(List.of(""));
        shown.forEach(row -> columns
                .add(Markup.line(summary.sources().getOrDefault(row.label(), row.label()), NAME)));
        page.beginTable(columns);
        for (String property : matrix.properties()) {
            List<String> cells = new ArrayList<>(List.of(summary.property().apply(property)));
            shown.forEach(row -> cells.add(row.cell(property).map(Dossier::words).orElse("")));
            page.row(cells);
        }
        page.endTable();
        if (matrix.rows().size() > COLUMNS) {
            page.paragraph(WORDS.say("%d more sources are left out here.", matrix.rows().size() - COLUMNS));
        }
    }

    private static String words(EvidenceMatrix.Cell cell) {
        String sign = cell.status() == Status.SINGLE_SOURCE ? "" : EvidenceWords.sign(cell.status()) + " ";
        return sign + Markup.line(cell.claims().stream().map(Dossier::words).distinct()
                .collect(Collectors.joining("; ")), CELL);
    }

    /** What is affirmed needs no word. */
    private static String words(StatedClaim claim) {
        return claim.claim().stance() == Stance.AFFIRMED
                ? claim.claim().value()
                : claim.claim().value() + " (" + EvidenceWords.stance(claim.claim().stance()) + ")";
    }

    /**
     * Ends the document with how it was made.
     *
     * @param facts what there is to say of it, such as the query and the version of the program
     */
    public void end(List<String> facts) throws IOException {
        if (others) {
            page.endList();
        }
        page.heading(2, WORDS.translation("Method"));
        page.paragraph(WORDS
                .translation("What is known is worked out from claims: passages in which somebody says something of an"
                        + " incident. Nothing is decided by counting; who contradicts whom is shown. What analysts confirmed,"
                        + " corrected or rejected counts as they decided."));
        List<String> lines = new ArrayList<>(facts);
        for (Status status : Status.values()) {
            lines.add(EvidenceWords.sign(status) + " " + EvidenceWords.status(status) + ": " + meaning(status));
        }
        if (!annotators.isEmpty()) {
            lines.add(WORDS.say("Claims were found by: %s", String.join(", ", annotators)));
        }
        page.list(lines);
        page.end();
    }

    private static String meaning(Status status) {
        return WORDS.translation(switch (status) {
            case SINGLE_SOURCE -> "one voice says it; copies of a report are one voice with it";
            case CORROBORATED -> "several voices say the same";
            case CONTESTED -> "voices contradict each other";
            case SUPERSEDED -> "something newer stands in its place";
            case DENIED -> "it is said not to be so, and nobody says otherwise";
        });
    }
}
