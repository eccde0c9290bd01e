package org.vigie.exporter;

import java.time.Instant;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Origin;
import org.vigie.model.PartialDate;
import org.vigie.model.Report;

/**
 * Moments for formats that want one where a report states a day, a month or nothing.
 *
 * @param created the first moment at which it may have been published; of one without a date, when it was first imported
 * @param modified when it was changed last; never before it was created
 */
@ProviderType
public record ReportDates(Instant created, Instant modified) {

    /** Returns the moments of a report. */
    public static ReportDates of(Report report) {
        Instant created = report.content().published().map(PartialDate::earliest).orElseGet(() -> imported(report));
        // one that was revised has changed, whatever its origin says
        Instant revised = report.earlier().isEmpty() ? created : imported(report);
        Instant stated = report.content().modified().map(PartialDate::earliest).orElse(created);
        return new ReportDates(created, Stream.of(created, revised, stated).max(Instant::compareTo).orElseThrow());
    }

    /** Returns when the text that a report has now was first imported; the epoch when nothing says it. */
    public static Instant imported(Report report) {
        return report.current().origins().stream().map(Origin::imported).min(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
