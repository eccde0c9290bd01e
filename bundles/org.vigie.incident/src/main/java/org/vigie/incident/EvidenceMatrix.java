package org.vigie.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who says what of an incident: a row for each who says something, a column for each property of which something is said.
 *
 * @param properties the columns, in the order of the record
 * @param rows the rows, the one that spoke first before
 */
@ProviderType
public record EvidenceMatrix(List<String> properties, List<Row> rows) {
    /** Of what a row is. */
    public enum Grouping {
        /** Who published it. */
        SOURCE(claim -> claim.report().source(), claim -> claim.report().source()),
        /** The report. */
        REPORT(claim -> claim.stated().report().value(),
                claim -> claim.report().title().isBlank()
                        ? claim.stated().report().value()
                        : claim.report().title()),
        /** Who is made responsible for it; reports speak for themselves where they name nobody. */
        SPEAKER(claim -> claim.claim().speaker().orElseGet(() -> claim.report().source()).toLowerCase(Locale.ROOT),
                claim -> claim.claim().speaker().orElseGet(() -> claim.report().source()));

        private final Function<StatedClaim, String> key;
        private final Function<StatedClaim, String> label;

        Grouping(Function<StatedClaim, String> key, Function<StatedClaim, String> label) {
            this.key = key;
            this.label = label;
        }
    }

    /**
     * What one of them says.
     *
     * @param label how it is called, as the first of its claims has it
     * @param cells by property; there is none for a property of which it says nothing
     */
    public record Row(String label, Map<String, Cell> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** Returns what it says of a property; empty when that is nothing. */
        public Optional<Cell> cell(String property) {
            return Optional.ofNullable(cells.get(property));
        }
    }

    /**
     * What one says of one property.
     *
     * @param status of its values, the one that is to be heeded most
     * @param claims from the oldest to the newest; at least one
     */
    public record Cell(Status status, List<StatedClaim> claims) {
        public Cell {
            claims = List.copyOf(claims);
        }
    }

    /** What is to be heeded comes first. */
    private static final List<Status> HEEDED = List.of(Status.CONTESTED, Status.DENIED, Status.SUPERSEDED,
            Status.SINGLE_SOURCE, Status.CORROBORATED);

    public EvidenceMatrix {
        properties = List.copyOf(properties);
        rows = List.copyOf(rows);
    }

    /** A claim with how well what it says is known. */
    private record Weighed(StatedClaim claim, Status status) {}

    /** Returns the matrix of an incident. Takes time in proportion to the number of its claims. */
    public static EvidenceMatrix of(IncidentFile file, Grouping grouping) {
        Map<String, List<Weighed>> rows = new LinkedHashMap<>();
        for (PropertyRecord property : file.record()) {
            for (PropertyRecord.Value value : property.values()) {
                value.claims().forEach(claim -> rows.computeIfAbsent(grouping.key.apply(claim), _ -> new ArrayList<>())
                        .add(new Weighed(claim, value.status())));
            }
        }
        return new EvidenceMatrix(file.record().stream().map(PropertyRecord::property).toList(),
                rows.values().stream().sorted(Comparator.comparing(EvidenceMatrix::first, StatedClaim.OLDEST_FIRST))
                        .map(all -> new Row(grouping.label.apply(first(all)), cells(all))).toList());
    }

    private static StatedClaim first(List<Weighed> row) {
        return row.stream().map(Weighed::claim).min(StatedClaim.OLDEST_FIRST).orElseThrow();
    }

    private static Map<String, Cell> cells(List<Weighed> row) {
        Map<String, List<Weighed>> byProperty = new HashMap<>();
        row.forEach(one -> byProperty.computeIfAbsent(one.claim().claim().property(), _ -> new ArrayList<>()).add(one));
        Map<String, Cell> cells = new HashMap<>();
        byProperty.forEach((property, all) -> cells.put(property,
                new Cell(all.stream().map(Weighed::status).min(Comparator.comparing(HEEDED::indexOf)).orElseThrow(),
                        all.stream().map(Weighed::claim).sorted(StatedClaim.OLDEST_FIRST).toList())));
        return cells;
    }
}
