package org.vigie.cli.incidents;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vigie.cli.Messages;
import org.vigie.cli.TableOutput;
import org.vigie.command.CommandContext;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Timeline;
import org.vigie.model.StatedDate;

/** Writes an incident for a person to read. */
final class IncidentText {

    private final CommandContext context;
    private final PrintWriter out;
    private final Messages messages;

    IncidentText(CommandContext context, Messages messages) {
        this.context = context;
        this.out = context.out();
        this.messages = messages;
    }

    void print(IncidentFile file) {
        out.println(file.incident().title());
        out.println(file.incident().id() + "  " + EvidenceWords.status(file.status()));
        out.println();
        for (PropertyRecord property : file.record()) {
            out.println(property.property() + "  [" + EvidenceWords.status(property.status()) + "]");
            property.values().forEach(this::value);
        }
        out.println();
        out.println(messages.text("incident.timeline"));
        readable(Timeline.of(file)).table(context);
        out.println();
        out.println(messages.text("incident.reports"));
        file.reports().forEach(this::report);
    }

    private void value(PropertyRecord.Value value) {
        out.println("  " + line(value.words()) + "  [" + EvidenceWords.status(value.status()) + "]");
        value.claims().forEach(claim -> out.println("    " + claim.stated().id() + "  "
                + EvidenceWords.stance(claim.claim().stance())
                + claim.claim().speaker().map(speaker -> ", " + line(speaker)).orElse("") + ", "
                + claim.stated().report()
                + credibility(claim.report()) + "  « " + line(claim.claim().passage().quote()) + " »"));
    }

    private static String credibility(LinkedReport report) {
        return report.credibility().isPresent() ? " (" + report.credibility().getAsInt() + ")" : "";
    }

    private void report(LinkedReport report) {
        out.println("  " + report.report() + "  " + report.published().map(Object::toString).orElse("?") + "  "
                + EvidenceWords.role(report.role()) + "  " + report.title());
        if (!report.why().isBlank()) {
            out.println("    " + (report.confirmed() ? messages.text("incident.confirmed") + "; " : "")
                    + String.format(Locale.ROOT, "%.2f", report.score()) + "  " + report.why());
        }
        report.copyOf().ifPresent(original -> out.println("    " + messages.text("incident.copy", original)));
    }

    /** Dates as people write them. */
    static TableOutput readable(List<Timeline.Entry> entries) {
        return timeline(entries, entry -> entry.claim().claim().normalised().filter(StatedDate.class::isInstance)
                .map(StatedDate.class::cast).map(EvidenceWords::date).orElse(entry.date()));
    }

    /** Dates in the form in which scripts sort and compare them. */
    static TableOutput timeline(List<Timeline.Entry> entries) {
        return timeline(entries, Timeline.Entry::date);
    }

    private static TableOutput timeline(List<Timeline.Entry> entries, Function<Timeline.Entry, String> date) {
        TableOutput table = new TableOutput(List.of("date", "property", "stance", "speaker", "report", "what"));
        entries.forEach(entry -> table.row(date.apply(entry), entry.claim().claim().property(),
                IncidentJson.word(entry.claim().claim().stance()),
                entry.claim().claim().speaker().map(IncidentText::line).orElse(""),
                entry.claim().stated().report(), line(entry.claim().claim().passage().quote())));
        return table;
    }

    static TableOutput table(IncidentFile file) {
        TableOutput table = new TableOutput(
                List.of("property", "property status", "value", "value status", "claims", "speakers", "reports"));
        for (PropertyRecord property : file.record()) {
            for (PropertyRecord.Value value : property.values()) {
                table.row(property.property(), property.status().word(), line(value.words()), value.status().word(),
                        value.claims().size(),
                        value.claims().stream().flatMap(claim -> claim.claim().speaker().stream()).distinct()
                                .collect(Collectors.joining("; ")),
                        value.claims().stream().map(StatedClaim::stated).map(stated -> stated.report().value())
                                .distinct()
                                .collect(Collectors.joining("; ")));
            }
        }
        return table;
    }

    static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
