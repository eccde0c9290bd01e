package org.vigie.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.Phrases;
import org.vigie.model.Stance;
import org.vigie.model.LedgerClaim;
import java.util.Set;

/**
 * What is known of an incident, on a page: its record with how well each value is known, what is contested with the words of those who
 * contradict each other, what happened when, and the reports. What does not fit on a page is said to be left out.
 *
 * @param file the incident
 * @param corpus what the corpus is called
 * @param sources the names of sources by their ids
 * @param property returns what a property is called
 * @param day on which it is known so
 */
@ProviderType
public record IncidentSummary(IncidentFile file, String corpus, Map<String, String> sources,
        UnaryOperator<String> property, LocalDate day) {
    private static final Phrases WORDS = Phrases.of(IncidentSummary.class);
    private static final int TITLE = 300;
    private static final int VALUE = 200;
    private static final int QUOTE = 300;
    private static final int VALUES = 6;
    private static final int DISPUTED_VALUES = 20;
    private static final int CLAIMS = 6;
    private static final int ROWS = 25;

    public IncidentSummary {
        Objects.requireNonNull(file);
        Objects.requireNonNull(corpus);
        Objects.requireNonNull(property);
        Objects.requireNonNull(day);
        sources = Map.copyOf(sources);
    }

    /** Returns the page in Markdown, as CommonMark 0.31 with the tables of GitHub. Texts of others can be no markup in it. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        return write(new MarkdownPage(text, Links.DEFANGED), text);
    }

    /** Returns the page in HTML 5, complete, with the picture of the timeline; it loads nothing and runs nothing. */
    public String html() {
        StringBuilder text = new StringBuilder();
        return write(new HtmlPage(text, Links.DEFANGED), text);
    }

    private String write(Page page, StringBuilder text) {
        try {
            page.begin(title());
            write(page, 2);
            reports(page);
            page.end();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
    }

    String title() {
        return Markup.line(file.incident().title(), TITLE);
    }

    /** Writes what is known, but for the reports, below headings of a level. */
    void write(Page page, int level) throws IOException {
        page.paragraph(IncidentCitation.of(file, corpus, day));
        record(page, level);
        contested(page, level);
        timeline(page, level);
    }

    private void record(Page page, int level) throws IOException {
        page.heading(level, WORDS.translation("What is known"));
        page.beginTable(List.of(WORDS.translation("Property"), WORDS.translation("Value"),
                WORDS.translation("How well known"), WORDS.translation("Who says so")));
        for (PropertyRecord one : file.record()) {
            List<PropertyRecord.Value> shown = shown(one.values());
            for (PropertyRecord.Value value : shown) {
                page.row(List.of(property.apply(one.property()), words(value), badge(value.status()), voices(value)));
            }
            leftOut(page, one, one.values().size() - shown.size());
        }
        page.endTable();
    }

    /** Of many values some; what is contested or denied is among them, or the rest would be taken for undisputed. */
    private static List<PropertyRecord.Value> shown(List<PropertyRecord.Value> values) {
        Set<PropertyRecord.Value> disputed = values.stream()
                .filter(value -> value.status() == Status.CONTESTED || value.status() == Status.DENIED)
                .limit(DISPUTED_VALUES).collect(Collectors.toSet());
        Set<PropertyRecord.Value> first = values.stream().limit(VALUES).collect(Collectors.toSet());
        return values.stream().filter(value -> first.contains(value) || disputed.contains(value)).toList();
    }

    private void leftOut(Page page, PropertyRecord one, int left) throws IOException {
        if (left > 0) {
            page.row(List.of(property.apply(one.property()),
                    left == 1 ? WORDS.translation("and one more value") : WORDS.say("and %d more values", left), "",
                    ""));
        }
    }

    private static String words(PropertyRecord.Value value) {
        String words = Markup.line(value.words(), VALUE);
        return value.claims().getFirst().claim().normalised().map(EvidenceWords::value)
                .filter(meant -> !meant.equalsIgnoreCase(words)).map(meant -> words + " [" + meant + "]")
                .orElse(words);
    }

    private static String badge(Status status) {
        return EvidenceWords.sign(status) + " " + EvidenceWords.status(status);
    }

    private String voices(PropertyRecord.Value value) {
        List<String> voices = value.claims().stream().map(this::voice).distinct().toList();
        String named = voices.stream().limit(3).collect(Collectors.joining("; "));
        return voices.size() > 3 ? named + WORDS.say(" and %d more", voices.size() - 3) : named;
    }

    private String voice(StatedClaim claim) {
        String source = source(claim.report());
        String voice = claim.claim().speaker().map(speaker -> Markup.line(speaker, VALUE) + " (" + source + ")")
                .orElse(source);
        return voice + hand(claim);
    }

    /** What an analyst did is not put into the mouth of a source. */
    private static String hand(StatedClaim claim) {
        if (claim.stated().annotator().startsWith(LedgerClaim.BY_HAND)) {
            return WORDS.translation(", as an analyst read it");
        }
        return claim.confirmed() ? WORDS.translation(", confirmed or corrected by an analyst") : "";
    }

    private String source(LinkedReport report) {
        return Markup.line(sources.getOrDefault(report.source(), report.source()), VALUE);
    }

    private void contested(Page page, int level) throws IOException {
        List<PropertyRecord> contested = file.record().stream().filter(one -> one.status() == Status.CONTESTED)
                .toList();
        if (contested.isEmpty()) {
            return;
        }
        page.heading(level, WORDS.translation("What is contested"));
        for (PropertyRecord one : contested) {
            page.paragraph(property.apply(one.property()));
            List<StatedClaim> claims = inTurn(one.values());
            page.list(claims.stream().limit(Math.max(CLAIMS, one.values().size()))
                    .map(claim -> voice(claim) + ", " + date(claim.report()) + ", "
                            + EvidenceWords.stance(claim.claim().stance()) + ": "
                            + (claim.confirmed() ? Markup.line(claim.claim().value(), VALUE) + " – " : "") + "“"
                            + Markup.line(claim.claim().passage().quote(), QUOTE) + "”")
                    .toList());
            more(page, claims.size() - Math.max(CLAIMS, one.values().size()));
        }
    }

    /** Of each value its first claim, then its second: who contradicts is not to be left out for those who agree. */
    private static List<StatedClaim> inTurn(List<PropertyRecord.Value> values) {
        int most = values.stream().mapToInt(value -> value.claims().size()).max().orElse(0);
        return IntStream.range(0, most).boxed().flatMap(turn -> values.stream()
                .filter(value -> turn < value.claims().size()).map(value -> value.claims().get(turn))).toList();
    }

    private void timeline(Page page, int level) throws IOException {
        List<TimelineRow> rows = TimelineRow.of(file, property);
        if (rows.isEmpty()) {
            return;
        }
        page.heading(level, WORDS.translation("What happened when"));
        page.picture(() -> TimelinePicture.svg(file, rows.stream().limit(ROWS).toList()));
        page.list(rows.stream().limit(ROWS).map(row -> row.date() + ": " + row.label() + stances(row) + " ("
                + row.claims().stream().map(this::voice).distinct().limit(3).collect(Collectors.joining("; ")) + ")")
                .toList());
        more(page, rows.size() - ROWS);
    }

    /** What nobody but affirms needs no word. */
    private static String stances(TimelineRow row) {
        List<Stance> stances = row.claims().stream().map(claim -> claim.claim().stance()).distinct().sorted().toList();
        return stances.equals(List.of(Stance.AFFIRMED))
                ? ""
                : ", " + stances.stream().map(EvidenceWords::stance).collect(Collectors.joining(", "));
    }

    private void reports(Page page) throws IOException {
        page.heading(2, WORDS.translation("Reports"));
        page.list(file.reports().stream().limit(ROWS).map(report -> source(report) + ", “"
                + Markup.line(report.title().isBlank() ? report.report().value() : report.title(), TITLE) + "”, "
                + date(report) + ", " + EvidenceWords.role(report.role()) + " [" + report.report() + "]"
                + report.copyOf().map(first -> ", " + WORDS.say("nearly the same as %s", first)).orElse("")).toList());
        more(page, file.reports().size() - ROWS);
    }

    private static void more(Page page, int left) throws IOException {
        if (left > 0) {
            page.paragraph(WORDS.say("%d more are left out here.", left));
        }
    }

    private static String date(LinkedReport report) {
        return report.published().map(EvidenceWords::date).orElse(WORDS.translation("undated"));
    }
}
