package org.vigie.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.ContentHash;
import org.vigie.model.LedgerClaim;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.Role;
import org.vigie.model.Stance;

class RecordMakerTest {

    private static final ContentHash HASH = new ContentHash("0".repeat(64));

    private static StatedClaim said(String date, String source, String speaker, String property, String value,
            Stance stance) {
        return said(date, source, speaker, property, value, stance, Optional.empty());
    }

    private static StatedClaim said(String date, String source, String speaker, String property, String value,
            Stance stance,
            Optional<ReportId> copyOf) {
        ReportId report = ReportId.of(new ReportKey(source, "id:" + date));
        Optional<NormalisedValue> meaning = value.startsWith("#") || value.startsWith("2")
                ? Optional.of(NormalisedValue.parse(value))
                : Optional.empty();
        Claim claim = new Claim(0, property, value, meaning, stance, Optional.ofNullable(speaker),
                new Passage(0, 1, "x"), 1);
        return new StatedClaim(new LedgerClaim(ClaimId.of(HASH, claim), report, HASH, "claims/1", claim),
                Optional.empty(),
                new LinkedReport(report, "", source, Optional.of(PartialDate.parse(date)), Role.MAIN, 1, "", false,
                        copyOf, OptionalInt.empty()),
                "", false);
    }

    private static PropertyRecord only(StatedClaim... claims) {
        return new RecordMaker(List.of(claims)).record().getFirst();
    }

    @Test
    void oneVoiceIsASingleSourceAndTwoCorroborate() {
        assertThat(only(said("2024-01-01", "a", null, "victim", "Valmer", Stance.AFFIRMED)).status())
                .isEqualTo(Status.SINGLE_SOURCE);
        assertThat(only(said("2024-01-01", "a", null, "victim", "Valmer", Stance.AFFIRMED),
                said("2024-01-02", "b", null, "victim", "valmer", Stance.AFFIRMED)).status())
                .isEqualTo(Status.CORROBORATED);
    }

    @Test
    void aReportThatQuotesSomebodyHasItFromThem() {
        assertThat(only(said("2024-01-01", "a", null, "victim", "Valmer", Stance.AFFIRMED),
                said("2024-01-01", "a", "the mayor", "victim", "Valmer", Stance.AFFIRMED)).status())
                .isEqualTo(Status.SINGLE_SOURCE);
        assertThat(only(said("2024-01-01", "a", "the mayor", "victim", "Valmer", Stance.AFFIRMED),
                said("2024-01-02", "b", null, "victim", "Valmer", Stance.AFFIRMED)).status())
                .isEqualTo(Status.CORROBORATED);
    }

    @Test
    void aMorePreciseDateContestsNothing() {
        assertThat(only(said("2024-02-01", "a", null, "occurred", "2024-01", Stance.AFFIRMED),
                said("2024-02-02", "b", null, "occurred", "2024-01-08", Stance.AFFIRMED)).status())
                .isNotEqualTo(Status.CONTESTED);
        assertThat(only(said("2024-02-01", "a", null, "occurred", "2024-01", Stance.AFFIRMED),
                said("2024-02-02", "b", null, "occurred", "2023-12-31", Stance.AFFIRMED)).status())
                .isEqualTo(Status.CONTESTED);
    }

    @Test
    void aCopyCorroboratesNothing() {
        StatedClaim first = said("2024-01-01", "a", null, "victim", "Valmer", Stance.AFFIRMED);
        assertThat(only(first,
                said("2024-01-02", "b", null, "victim", "Valmer", Stance.AFFIRMED,
                        Optional.of(first.stated().report())))
                .status())
                .isEqualTo(Status.SINGLE_SOURCE);
    }

    @Test
    void aDenialContests() {
        assertThat(only(said("2024-01-01", "a", "maire", "dataKind", "noms", Stance.DENIED)).status())
                .isEqualTo(Status.DENIED);
        assertThat(only(said("2024-01-01", "a", "maire", "dataKind", "noms", Stance.DENIED),
                said("2024-01-02", "b", "pirates", "dataKind", "noms", Stance.AFFIRMED)).status())
                .isEqualTo(Status.CONTESTED);
    }

    @Test
    void differentFiguresOfDifferentVoicesAreContested() {
        PropertyRecord record = only(
                said("2024-01-01", "a", "maire", "peopleAffected", "#3200 about persons", Stance.AFFIRMED),
                said("2024-01-02", "b", "préfet", "peopleAffected", "#3400 exact persons", Stance.AFFIRMED));
        assertThat(record.status()).isEqualTo(Status.CONTESTED);
        assertThat(record.values()).hasSize(2);
    }

    @Test
    void whoCorrectsThemselvesSupersedesWhatTheySaid() {
        PropertyRecord record = only(
                said("2024-01-01", "a", "maire", "peopleAffected", "#3200 about persons", Stance.AFFIRMED),
                said("2024-01-05", "b", "Maire", "peopleAffected", "#3400 exact persons", Stance.AFFIRMED));
        assertThat(record.values()).extracting(PropertyRecord.Value::status).containsExactly(Status.SINGLE_SOURCE,
                Status.SUPERSEDED);
        assertThat(record.values().getFirst().words()).startsWith("#3400");
    }

    @Test
    void aNumberWithAnotherBoundIsTheSameNumber() {
        assertThat(only(said("2024-01-01", "a", null, "peopleAffected", "#8700 about persons", Stance.AFFIRMED),
                said("2024-01-02", "b", null, "peopleAffected", "#8700 at-least persons", Stance.AFFIRMED)).status())
                .isEqualTo(Status.CORROBORATED);
    }

    @Test
    void theUnknownIsSupersededWhenItIsKnown() {
        PropertyRecord record = only(said("2024-01-01", "a", null, "actor", "inconnu", Stance.AFFIRMED),
                said("2024-01-09", "b", null, "actor", "LockBit", Stance.SUSPECTED));
        assertThat(record.values()).extracting(PropertyRecord.Value::words).containsExactly("LockBit", "inconnu");
        assertThat(record.values().getLast().status()).isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void propertiesOfPluginsComeLast() {
        assertThat(new RecordMaker(List.of(said("2024-01-01", "a", null, "sector", "energy", Stance.AFFIRMED),
                said("2024-01-01", "a", null, "victim", "Valmer", Stance.AFFIRMED))).record())
                .extracting(PropertyRecord::property)
                .containsExactly("victim", "sector");
    }
}
