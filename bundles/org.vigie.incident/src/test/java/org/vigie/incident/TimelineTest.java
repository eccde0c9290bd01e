package org.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.incident.SampleClaims.claim;
import static org.vigie.incident.SampleClaims.property;
import static org.vigie.incident.SampleClaims.stated;
import static org.vigie.incident.SampleClaims.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.incident.Timeline.Entry;
import org.vigie.model.Incident;
import org.vigie.model.Stance;

class TimelineTest {

    private static PropertyRecord dated(String property, String date) {
        return property(property, Status.SINGLE_SOURCE, value(Status.SINGLE_SOURCE,
                stated(claim(property, "words", date, Stance.AFFIRMED, "", 0), 1, "paper", "2021-09-05")));
    }

    @Test
    void theEarliestFirstThenThePreciseThenWhatHasNoYear() {
        IncidentFile file = new IncidentFile(new Incident(SampleClaims.INCIDENT, "x", SampleClaims.report(1)),
                List.of(), List.of(dated("expectedRecovery", "--12"), dated("disclosed", "2021-09-03"),
                        dated("discovered", "2021-09"), dated("occurred", "2021-09-01"),
                        dated("serviceUnavailable", "../2021-08"), dated("victim", ":somebody")));
        assertThat(Timeline.of(file)).extracting(Entry::date).containsExactly("../2021-08", "2021-09-01", "2021-09",
                "2021-09-03", "--12");
        assertThat(Timeline.of(file).getLast().happened()).isEmpty();
        assertThat(Timeline.of(file).getLast().said()).hasValueSatisfying(
                said -> assertThat(said.first()).isEqualTo("2021-09-05"));
    }
}
