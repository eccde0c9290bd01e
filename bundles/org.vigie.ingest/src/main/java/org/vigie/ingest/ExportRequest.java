package org.vigie.ingest;

import java.util.List;
import java.util.Map;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import org.vigie.search.SearchFilter;

/**
 * What to export, and how.
 *
 * @param format the id of an exporter
 * @param scope which reports
 * @param options what the user chose for the options of the exporter, by their names; those that are not here are as the exporter
 *        has them at first
 */
public record ExportRequest(String format, Scope scope, Map<String, String> options) {

    public ExportRequest {
        options = Map.copyOf(options);
    }

    /** A request without options. */
    public ExportRequest(String format, Scope scope) {
        this(format, scope, Map.of());
    }

    /** Which reports. */
    public sealed interface Scope {}

    /** All of the corpus. */
    public record Everything() implements Scope {}

    /**
     * What a search finds, in any order.
     *
     * @param query in the query language; empty for whatever fits the filter
     * @param filter what narrows it
     */
    public record Found(String query, SearchFilter filter) implements Scope {}

    /** These incidents with the reports that speak of them; of one that was merged, the one that it is now. */
    public record Told(List<IncidentId> ids) implements Scope {
        public Told {
            ids = List.copyOf(ids);
        }
    }

    /** The reports with these ids; those that are not there any more are left out. */
    public record Chosen(List<ReportId> ids) implements Scope {
        public Chosen {
            ids = List.copyOf(ids);
        }
    }
}
