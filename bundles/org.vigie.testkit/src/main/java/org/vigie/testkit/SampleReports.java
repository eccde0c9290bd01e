package org.vigie.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.exporter.Selection;
import org.vigie.incident.IncidentFile;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Identifier;
import org.vigie.model.IncidentId;
import org.vigie.model.Note;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Reliability;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;

/** Reports to export, with everything that a report can have. */
public final class SampleReports implements Selection {

    private final List<Report> reports;
    private final Map<String, String> options;
    private final List<IncidentFile> incidents;

    private SampleReports(List<Report> reports, Map<String, String> options, List<IncidentFile> incidents) {
        this.reports = reports;
        this.options = options;
        this.incidents = incidents;
    }

    /** Returns a selection without a report. */
    public static SampleReports none() {
        return new SampleReports(List.of(), Map.of(), List.of());
    }

    /** Returns a selection of three reports of two sources, one of which was revised and has a note. */
    public static SampleReports three() {
        Source journal = new Source("le-courrier", "Le Courrier", Reliability.B);
        Source cert = Source.named("CERT-Exemple");
        List<Report> reports = new ArrayList<>();
        Revision first = revision("Panne à la mairie", "La mairie parle d'une panne.", "2025-03-01", 1);
        Revision second = revision("Cyberattaque à la mairie",
                "La mairie parle d'une attaque ; « près de 300 dossiers ».",
                "2025-03-02", 2);
        reports.add(new Report(new ReportKey(journal.id(), "id:7"), journal, ReportKind.PRESS, second, List.of(first),
                new TreeSet<>(List.of("à vérifier")),
                List.of(new Note("Appeler la mairie.", "anne", Instant.parse("2025-03-03T08:00:00Z")))));
        Revision advisory = revision("=HYPERLINK(\"http://example.org\")",
                "- première ligne\n\n\"citée\", avec virgule",
                "2025-03", 3);
        reports.add(new Report(new ReportKey(cert.id(), "id:AVI-1"), cert, ReportKind.ADVISORY, advisory, List.of(),
                new TreeSet<>(), List.of()));
        Revision undated = new Revision(ContentHash.of(content("Sans date", "Texte.", "")),
                content("Sans date", "Texte.", ""),
                List.of(new Origin("c.txt", 1, "text", Instant.parse("2025-03-04T00:00:00Z"))));
        reports.add(new Report(new ReportKey("unknown", "hash:" + undated.hash()), Source.UNKNOWN, ReportKind.RECORD,
                undated, List.of(), new TreeSet<>(), List.of()));
        reports.sort((a, b) -> a.id().compareTo(b.id()));
        return new SampleReports(reports, Map.of(), List.of());
    }

    /** Returns the same three, of which two speak of an incident and contradict each other. */
    public static SampleReports told() {
        List<Report> reports = three().reports;
        return new SampleReports(reports, Map.of(), List.of(SampleIncident.of(saying(reports, "300 dossiers"),
                saying(reports, "citée"))));
    }

    private static Report saying(List<Report> reports, String words) {
        return reports.stream().filter(report -> report.content().text().contains(words)).findFirst().orElseThrow();
    }

    private static Revision revision(String title, String text, String date, long record) {
        Content content = content(title, text, date);
        return new Revision(ContentHash.of(content), content,
                List.of(new Origin("a.json", record, "json", Instant.parse("2025-03-04T00:00:00Z"))));
    }

    private static Content content(String title, String text, String date) {
        Optional<PartialDate> published = date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date));
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        attributes.put(Content.AUTHOR, List.of("A. Dupont", "B. Durand"));
        attributes.put("volume", List.of("9 551 étudiants"));
        return new Content(title, text, "fr", published, published, "https://example.org/1", attributes,
                new TreeSet<>(List.of(new Identifier("cve", "CVE-2099-0001"))));
    }

    /** Returns the same selection with something chosen for an option. */
    public SampleReports with(String option, String value) {
        Map<String, String> chosen = new TreeMap<>(options);
        chosen.put(option, value);
        return new SampleReports(reports, chosen, incidents);
    }

    /** Returns the reports, by id. */
    public List<Report> list() {
        return List.copyOf(reports);
    }

    @Override
    public List<Source> sources() {
        return reports.stream().map(Report::source).distinct().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    @Override
    public Iterator<Report> reports() {
        return reports.iterator();
    }

    @Override
    public Iterator<Report> reports(Collection<ReportId> ids) {
        return reports.stream().filter(report -> ids.contains(report.id())).iterator();
    }

    @Override
    public Iterator<IncidentFile> incidents() {
        return incidents.iterator();
    }

    @Override
    public Set<IncidentId> incidents(ReportId report) {
        return incidents.stream().filter(file -> file.reports().stream().anyMatch(link -> link.report().equals(report)))
                .map(file -> file.incident().id()).collect(Collectors.toSet());
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
