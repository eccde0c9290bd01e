package org.vigie.view.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vigie.casework.CaseWords;
import org.vigie.incident.EvidenceMatrix;
import org.vigie.incident.EvidenceMatrix.Cell;
import org.vigie.incident.EvidenceMatrix.Grouping;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.ClaimId;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/**
 * A matrix in words, ready to be drawn.
 *
 * @param matrix who says what
 * @param columns what its properties are called
 * @param rows what its rows are called
 */
record MatrixTable(EvidenceMatrix matrix, List<String> columns, List<String> rows) {
    static final MatrixTable NONE = new MatrixTable(new EvidenceMatrix(List.of(), List.of()), List.of(), List.of());
    private static final Texts TEXTS = Texts.of(MatrixTable.class);
    private static final int LABEL_CHARS = 120;
    private static final int HOVER_CLAIMS = 8;
    private static final int VALUES = 3;

    /** Where a cell lies. */
    record Place(int row, int column) {}

    static MatrixTable of(EvidenceMatrix matrix, Grouping grouping, Map<String, String> sources,
            UnaryOperator<String> property) {
        return new MatrixTable(matrix, matrix.properties().stream().map(property).toList(),
                matrix.rows().stream().map(row -> label(row.label(), grouping, sources)).toList());
    }

    private static String label(String label, Grouping grouping, Map<String, String> sources) {
        String words = grouping == Grouping.REPORT ? label : ReportWords.source(sources.getOrDefault(label, label));
        return SafeText.line(words, LABEL_CHARS);
    }

    Optional<Cell> cell(Place place) {
        boolean there = place.row() >= 0 && place.row() < rows.size() && place.column() >= 0
                && place.column() < columns.size();
        return there
                ? matrix.rows().get(place.row()).cell(matrix.properties().get(place.column()))
                : Optional.empty();
    }

    /** Returns where a claim stands. */
    Optional<Place> find(ClaimId claim) {
        for (int row = 0; row < rows.size(); row++) {
            for (Map.Entry<String, Cell> entry : matrix.rows().get(row).cells().entrySet()) {
                if (entry.getValue().claims().stream().anyMatch(one -> one.stated().id().equals(claim))) {
                    return Optional.of(new Place(row, matrix.properties().indexOf(entry.getKey())));
                }
            }
        }
        return Optional.empty();
    }

    /** What is to be heeded has its own sign; else how it is said. */
    static String sign(Cell cell) {
        boolean heeded = cell.status() == Status.CONTESTED || cell.status() == Status.SUPERSEDED
                || cell.status() == Status.DENIED;
        String sign = heeded
                ? EvidenceWords.sign(cell.status())
                : EvidenceWords.sign(cell.claims().getFirst().claim().stance());
        return cell.claims().size() > 1 ? sign + cell.claims().size() : sign;
    }

    /** Returns what is said, in a line. */
    static String values(Cell cell) {
        String values = cell.claims().stream().limit(VALUES).map(StatedClaim::claim).map(CaseWords::value).distinct()
                .collect(Collectors.joining("; "));
        return cell.claims().size() > VALUES ? values + "…" : values;
    }

    /** Returns all that a cell says. */
    String words(Place place) {
        String where = TEXTS.say("cell", rows.get(place.row()), columns.get(place.column()));
        return cell(place).map(cell -> where + "  " + CaseWords.badge(cell.status()) + "\n" + cell.claims().stream()
                .limit(HOVER_CLAIMS).map(MatrixTable::words).collect(Collectors.joining("\n"))
                + (cell.claims().size() > HOVER_CLAIMS ? "\n…" : "")).orElse(where + "  " + TEXTS.say("cell.nothing"));
    }

    private static String words(StatedClaim claim) {
        return TEXTS.say("claim", EvidenceWords.stance(claim.claim().stance()), CaseWords.value(claim.claim()),
                CaseWords.voice(claim, claim.report().title()), CaseWords.quote(claim.claim()));
    }
}
