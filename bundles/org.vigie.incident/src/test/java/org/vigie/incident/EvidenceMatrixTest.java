package org.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.incident.SampleClaims.claim;
import static org.vigie.incident.SampleClaims.property;
import static org.vigie.incident.SampleClaims.stated;
import static org.vigie.incident.SampleClaims.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.incident.EvidenceMatrix.Grouping;
import org.vigie.incident.EvidenceMatrix.Row;
import org.vigie.model.Incident;
import org.vigie.model.Stance;

class EvidenceMatrixTest {
    private final StatedClaim paper = stated(
            claim("peopleAffected", "40 000", "#40000 exact persons", Stance.AFFIRMED, "", 0), 1, "paper",
            "2025-03-01T23:30+01:00");
    private final StatedClaim mayor = stated(
            claim("peopleAffected", "aucune", "#0 exact persons", Stance.AFFIRMED, "la maire", 50), 2, "radio",
            "2025-03-01T23:00Z");
    private final StatedClaim attack = stated(
            claim("attackType", "rançongiciel", ":ransomware", Stance.SUSPECTED, "", 90),
            2, "radio", "2025-03-01T23:00Z");
    private final IncidentFile file = new IncidentFile(
            new Incident(SampleClaims.INCIDENT, "Valmerand", SampleClaims.report(1)), List.of(),
            List.of(property("attackType", Status.SINGLE_SOURCE, value(Status.SINGLE_SOURCE, attack)),
                    property("peopleAffected", Status.CONTESTED, value(Status.CONTESTED, mayor),
                            value(Status.CONTESTED, paper))));

    @Test
    void aRowForEachSourceTheFirstToSpeakBeforeWhateverTheTimeZone() {
        EvidenceMatrix matrix = EvidenceMatrix.of(file, Grouping.SOURCE);
        assertThat(matrix.properties()).containsExactly("attackType", "peopleAffected");
        assertThat(matrix.rows()).extracting(Row::label).containsExactly("paper", "radio");
        assertThat(matrix.rows().getFirst().cell("attackType")).isEmpty();
        assertThat(matrix.rows().getLast().cell("peopleAffected")).hasValueSatisfying(cell -> {
            assertThat(cell.status()).isEqualTo(Status.CONTESTED);
            assertThat(cell.claims()).containsExactly(mayor);
        });
    }

    @Test
    void aRowForEachSpeakerOrReport() {
        assertThat(EvidenceMatrix.of(file, Grouping.SPEAKER).rows()).extracting(Row::label)
                .containsExactlyInAnyOrder("paper", "radio", "la maire");
        assertThat(EvidenceMatrix.of(file, Grouping.REPORT).rows()).extracting(Row::label)
                .containsExactly("Report 1", "Report 2");
    }

    @Test
    void anIncidentWithoutClaimsHasAnEmptyMatrix() {
        EvidenceMatrix matrix = EvidenceMatrix.of(new IncidentFile(file.incident(), List.of(), List.of()),
                Grouping.SOURCE);
        assertThat(matrix.rows()).isEmpty();
        assertThat(matrix.properties()).isEmpty();
    }
}
