package org.vigie.testkit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerClaim;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.model.Role;
import org.vigie.model.Stance;

/** An incident of which two reports speak, that contradict each other in one thing, and whose title would be markup if it were let. */
final class SampleIncident {

    static final IncidentId ID = new IncidentId("i-0000000000000001");

    private SampleIncident() {}

    static IncidentFile of(Report first, Report second) {
        StatedClaim victim = claim(first, "victim", "La mairie", "", Stance.AFFIRMED);
        StatedClaim said = claim(first, "peopleAffected", "300 dossiers", "#300 exact people", Stance.AFFIRMED);
        StatedClaim denied = claim(second, "peopleAffected", "citée", "#300 exact people", Stance.DENIED);
        return new IncidentFile(
                new Incident(ID, "<script>alert(1)</script> *mairie* [x](javascript:y)", first.id()),
                List.of(link(first, Role.MAIN), link(second, Role.BACKGROUND)),
                List.of(property("victim", Status.SINGLE_SOURCE, victim),
                        property("peopleAffected", Status.CONTESTED, said, denied)));
    }

    private static PropertyRecord property(String name, Status status, StatedClaim... claims) {
        return new PropertyRecord(name, status,
                List.of(new PropertyRecord.Value(claims[0].claim().value(), status, List.of(claims))));
    }

    private static LinkedReport link(Report report, Role role) {
        return new LinkedReport(report.id(), report.heading(), report.source().id(), report.content().published(), role,
                1, "the same victim", true, Optional.empty(), OptionalInt.of(2));
    }

    private static StatedClaim claim(Report report, String property, String words, String normalised, Stance stance) {
        int start = report.content().text().indexOf(words);
        Claim claim = new Claim(0, property, words,
                normalised.isEmpty() ? Optional.empty() : Optional.of(NormalisedValue.parse(normalised)), stance,
                Optional.of("la maire"), new Passage(start, start + words.length(), words), 0.9);
        LedgerClaim stated = new LedgerClaim(ClaimId.of(report.current().hash(), claim), report.id(),
                report.current().hash(), "claims/1", claim);
        return new StatedClaim(stated, Optional.of(ID), link(report, Role.MAIN), "a.json", false);
    }
}
