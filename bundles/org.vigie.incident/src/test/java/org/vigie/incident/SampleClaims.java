package org.vigie.incident;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.ContentHash;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerClaim;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.model.Role;
import org.vigie.model.Stance;

/** Claims for tests. */
final class SampleClaims {
    static final IncidentId INCIDENT = new IncidentId("i-0000000000000001");
    private static final ContentHash REVISION = new ContentHash("ab".repeat(32));

    private SampleClaims() {}

    static Claim claim(String property, String value, String normalised, Stance stance, String speaker, int start) {
        return new Claim(0, property, value,
                normalised.isEmpty() ? Optional.empty() : Optional.of(NormalisedValue.parse(normalised)), stance,
                Optional.of(speaker).filter(name -> !name.isEmpty()), new Passage(start, start + value.length(), value),
                0.9);
    }

    static LedgerClaim ledger(Claim claim, int report) {
        return new LedgerClaim(ClaimId.of(REVISION, claim), report(report), REVISION, "claims/1", claim);
    }

    static ReportId report(int number) {
        return new ReportId("r-%016d".formatted(number));
    }

    static LinkedReport link(int report, String source, String published) {
        return new LinkedReport(report(report), "Report " + report, source,
                published.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(published)), Role.MAIN, 1, "",
                false, Optional.empty(), OptionalInt.empty());
    }

    static StatedClaim stated(Claim claim, int report, String source, String published) {
        return new StatedClaim(ledger(claim, report), Optional.of(INCIDENT), link(report, source, published), "",
                false);
    }

    static PropertyRecord property(String name, Status status, PropertyRecord.Value... values) {
        return new PropertyRecord(name, status, List.of(values));
    }

    static PropertyRecord.Value value(Status status, StatedClaim... claims) {
        return new PropertyRecord.Value(claims[0].claim().value(), status, List.of(claims));
    }
}
