package org.vigie.exporter.ris;

import java.time.ZoneOffset;
import java.util.Map;
import org.vigie.exporter.ReportDates;
import org.vigie.model.Content;
import org.vigie.model.PartialDate;
import org.vigie.model.PartialDate.Precision;
import org.vigie.model.Report;
import org.vigie.model.ReportKind;
import org.vigie.model.Source;

/** One reference: a line for each value, which begins with its tag. */
final class RisReference {

    private static final Map<ReportKind, String> TYPES = Map.of(ReportKind.PRESS, "NEWS", ReportKind.ADVISORY, "RPRT",
            ReportKind.STATEMENT, "ELEC", ReportKind.RECORD, "DATA");

    private final StringBuilder lines = new StringBuilder();

    private RisReference() {}

    static String of(Report report) {
        RisReference reference = new RisReference();
        reference.write(report);
        return reference.lines.toString();
    }

    private void write(Report report) {
        Content content = report.content();
        line("TY", TYPES.get(report.kind()));
        line("ID", report.id().value());
        content.attribute(Content.AUTHOR).forEach(author -> line("AU", author));
        line("TI", report.heading());
        if (!report.source().equals(Source.UNKNOWN)) {
            line(report.kind() == ReportKind.PRESS ? "T2" : "PB", report.source().name());
        }
        content.published().ifPresent(date -> {
            line("PY", date.atMost(Precision.YEAR).toString());
            line("DA", date(date));
        });
        line("UR", content.address());
        content.attribute(Content.LINK).forEach(link -> line("L2", link));
        line("Y2", date(PartialDate.of(ReportDates.imported(report).atOffset(ZoneOffset.UTC).toLocalDate())));
        line("LA", content.language().equals(Content.UNDETERMINED) ? "" : content.language());
        report.keywords().forEach(keyword -> line("KW", keyword));
        content.identifiers().forEach(identifier -> line("AN", identifier.scheme() + ":" + identifier.value()));
        line("N1", "Vigie " + report.id() + ", SHA-256 " + report.current().hash());
        lines.append("ER  - \r\n\r\n");
    }

    /** Year, month and day with slashes, what is not known left out: {@code 2025/03//}. */
    private static String date(PartialDate date) {
        String[] parts = date.atMost(Precision.DAY).toString().split("-");
        return parts[0] + "/" + (parts.length > 1 ? parts[1] : "") + "/" + (parts.length > 2 ? parts[2] : "") + "/";
    }

    private void line(String tag, String value) {
        String line = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (!line.isEmpty()) {
            lines.append(tag).append("  - ").append(line).append("\r\n");
        }
    }
}
