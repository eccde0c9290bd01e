package org.vigie.uitests.inside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.vigie.corpus.WriteJob;
import org.vigie.model.Annotation;
import org.vigie.model.Claim;
import org.vigie.model.ClaimProperties;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Findings;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Passage;
import org.vigie.model.Reliability;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Role;
import org.vigie.model.Source;
import org.vigie.model.Stance;
import org.vigie.model.Subject;
import org.vigie.workbench.OpenCorpus;

/** Puts incidents into the corpus that is open of which a great many claims are made. */
final class ManyClaims {
    private static final String ANNOTATOR = "claims";
    private static final long PATIENCE_MINUTES = 3;

    /** What a claim says. */
    record Said(String property, String value, String normalised, Stance stance) {}

    private ManyClaims() {}

    /**
     * Makes an incident of reports.
     *
     * @param said returns what the claim of a number says; reports get as many of them as come to each
     */
    static void add(String title, int reports, int claims, IntFunction<Said> said) throws Exception {
        add(title, reports, claims, said,
                report -> Optional.of(PartialDate.of(LocalDate.of(2025, 1, 1).plusDays(report))));
    }

    /** @param published returns when the report of a number was published; otherwise as above */
    static void add(String title, int reports, int claims, IntFunction<Said> said,
            IntFunction<Optional<PartialDate>> published) throws Exception {
        BundleContext context = FrameworkUtil.getBundle(ManyClaims.class).getBundleContext();
        OpenCorpus corpus = context.getService(context.getServiceReference(OpenCorpus.class));
        corpus.change("a great many claims", job -> {
            IncidentId incident = IncidentId.of(ReportId.of(key(title, 0)), title);
            for (int i = 0; i < reports; i++) {
                int from = (int) ((long) claims * i / reports);
                int to = (int) ((long) claims * (i + 1) / reports);
                List<Said> mine = new ArrayList<>();
                for (int claim = from; claim < to; claim++) {
                    mine.add(said.apply(claim));
                }
                report(job, title, i, incident, mine, published.apply(i));
            }
            return reports;
        }).get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }

    private static ReportKey key(String title, int number) {
        return new ReportKey("paper-" + number, "id:" + title + number);
    }

    private static void report(WriteJob job, String title, int number, IncidentId incident, List<Said> said,
            Optional<PartialDate> published) {
        StringBuilder text = new StringBuilder(title + ".\n");
        List<Annotation> found = new ArrayList<>();
        found.add(new Subject(0, Role.MAIN, title, Passage.of(title, 0, title.length())));
        List<int[]> places = new ArrayList<>();
        for (Said one : said) {
            int start = text.length();
            text.append(one.property()).append(" — ").append(one.value());
            places.add(new int[]{start, text.length()});
            text.append(".\n");
        }
        for (int i = 0; i < said.size(); i++) {
            Said one = said.get(i);
            found.add(new Claim(0, one.property(), one.value(),
                    one.normalised().isEmpty()
                            ? Optional.empty()
                            : Optional.of(NormalisedValue.parse(one.normalised())),
                    one.stance(), Optional.empty(),
                    Passage.of(text.toString(), places.get(i)[0], places.get(i)[1]), 0.8));
        }
        Content content = new Content(title + " " + number, text.toString(), "fr",
                published, Optional.empty(), "",
                new TreeMap<>(), new TreeSet<>());
        Source source = new Source("paper-" + number, "Paper " + number, Reliability.F);
        ReportKey key = key(title, number);
        job.store(key, source, ReportKind.PRESS, content,
                List.of(new Origin("many.json", number + 1L, "json", Instant.parse("2025-06-01T00:00:00Z"))), false);
        ReportId id = ReportId.of(key);
        job.annotate(id, ContentHash.of(content), new Findings(ANNOTATOR, 1, found));
        if (number == 0) {
            job.incident(new Incident(incident, title, id));
        }
        job.link(new IncidentLink(incident, id, 0, Role.MAIN, 1, "made for a test", "test/1"), List.of());
    }

    /** What may be said of an incident of all properties, some in contradiction to others, some of a plugin that is not there. */
    static Said anything(int number) {
        List<String> all = new ArrayList<>(ClaimProperties.ALL);
        all.addAll(List.of("toolUsed", "insurance", "exercise"));
        String property = all.get(number % all.size());
        Stance stance = Stance.values()[number % Stance.values().length];
        return new Said(property, "value " + number % 7, "", stance);
    }

    /** Something that is dated. */
    static Said dated(int number) {
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(number);
        String date = switch (number % 5) {
            case 0 -> day + "/..";
            case 1 -> number % 25 == 1 ? "--" + day.toString().substring(5) : day.toString();
            default -> day.toString();
        };
        return new Said("occurred", "on " + date, date, Stance.AFFIRMED);
    }
}
