package org.vigie.summary;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.FrameworkUtil;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.exporter.ExportSummary;
import org.vigie.exporter.Losses;
import org.vigie.exporter.Selection;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.model.Content;
import org.vigie.model.Origin;
import org.vigie.model.Phrases;
import org.vigie.model.Report;

/** Writes a selection as a dossier; for exporters, whatever the document is written in. */
@ProviderType
public final class DossierExport {
    private static final Phrases WORDS = Phrases.of(DossierExport.class);
    private static final String LINKS = "links";

    /** What the user may choose. */
    public static final List<ExporterOption> OPTIONS = List.of(new ExporterOption(LINKS, WORDS.say("Addresses"),
            List.of(new Choice("defanged", WORDS.say("defanged: hxxps://example[.]org")),
                    new Choice("plain", WORDS.say("as they are")), new Choice("active", WORDS.say("to be clicked")))));

    private final Selection selection;
    private final Losses losses = new Losses();

    public DossierExport(Selection selection) {
        this.selection = selection;
    }

    /**
     * Writes everything.
     *
     * @param begin makes the document, with its addresses as they were chosen
     */
    public ExportSummary write(Function<Links, Dossier> begin) throws IOException {
        Dossier dossier = begin.apply(selection.option(LINKS)
                .map(chosen -> Links.valueOf(chosen.toUpperCase(Locale.ROOT))).orElse(Links.DEFANGED));
        dossier.begin(title());
        for (Iterator<IncidentFile> files = selection.incidents(); files.hasNext();) {
            incident(dossier, files.next());
        }
        long written = 0;
        for (Iterator<Report> reports = selection.reports(); reports.hasNext(); written++) {
            Report report = reports.next();
            losses.report(report, Set.of(Content.AUTHOR), false);
            losses.identifiers(report);
            losses.add("texts", WORDS.translation("texts of reports, but for what is quoted"), 1);
            if (selection.incidents(report.id()).isEmpty()) {
                dossier.report(report);
            }
        }
        dossier.end(facts(written));
        return new ExportSummary(written, losses.list());
    }

    private String title() {
        String corpus = selection.corpus().isBlank() ? "Vigie" : selection.corpus();
        return selection.query().isBlank() ? corpus : corpus + ": " + selection.query();
    }

    private void incident(Dossier dossier, IncidentFile file) throws IOException {
        Map<String, String> sources = new HashMap<>();
        LocalDate day = LocalDate.EPOCH;
        for (Iterator<Report> reports = reports(file); reports.hasNext();) {
            Report report = reports.next();
            sources.put(report.source().id(), report.source().name());
            LocalDate imported = imported(report);
            day = imported.isAfter(day) ? imported : day;
        }
        dossier.incident(new IncidentSummary(file, selection.corpus(), sources,
                property -> EvidenceWords.property(property).orElse(property), day), reports(file));
    }

    private Iterator<Report> reports(IncidentFile file) {
        return selection.reports(file.reports().stream().map(LinkedReport::report).toList());
    }

    /** It is known as of the day on which the last of its reports came in, whenever it is written. */
    private static LocalDate imported(Report report) {
        return report.current().origins().stream().map(Origin::imported)
                .map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC)).max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private List<String> facts(long reports) {
        List<String> facts = new ArrayList<>();
        if (!selection.corpus().isBlank()) {
            facts.add(WORDS.say("Corpus: %s", selection.corpus()));
        }
        if (!selection.query().isBlank()) {
            facts.add(WORDS.say("Query: %s", selection.query()));
        }
        facts.add(WORDS.say("Reports: %d", reports));
        var bundle = FrameworkUtil.getBundle(DossierExport.class);
        if (bundle != null) {
            facts.add(WORDS.say("Made with Vigie %s", bundle.getVersion()));
        }
        return facts;
    }
}
