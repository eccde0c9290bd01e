package org.vigie.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.ContentHash;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.LedgerClaim;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.model.Role;
import org.vigie.model.Stance;
import org.xml.sax.InputSource;

class IncidentSummaryTest {
    private static final String EVIL = "<script>alert(1)</script> | [x](javascript:y) `z` & \u0001\u202e";
    private static final ReportId REPORT = new ReportId("r-0000000000000001");
    private static final ContentHash REVISION = new ContentHash("ab".repeat(32));

    private static StatedClaim claim(String property, String value, String normalised, Stance stance, int start) {
        Claim claim = new Claim(0, property, value,
                normalised.isEmpty() ? Optional.empty() : Optional.of(NormalisedValue.parse(normalised)), stance,
                Optional.of("la maire"), new Passage(start, start + value.length(), value), 0.9);
        LinkedReport report = new LinkedReport(REPORT, EVIL, "gazette", Optional.of(PartialDate.parse("2025-03-04")),
                Role.MAIN, 1, "", false, Optional.empty(), OptionalInt.empty());
        return new StatedClaim(new LedgerClaim(ClaimId.of(REVISION, claim), REPORT, REVISION, "claims/1", claim),
                Optional.of(new IncidentId("i-0000000000000001")), report, "", false);
    }

    private static IncidentFile file(String title, PropertyRecord... record) {
        return new IncidentFile(new Incident(new IncidentId("i-0000000000000001"), title, REPORT),
                List.of(claim("victim", "x", "", Stance.AFFIRMED, 0).report()), List.of(record));
    }

    private static PropertyRecord property(String name, Status status, StatedClaim... claims) {
        return new PropertyRecord(name, status,
                List.of(new PropertyRecord.Value(claims[0].claim().value(), status, List.of(claims))));
    }

    private static IncidentSummary summary(IncidentFile file) {
        return new IncidentSummary(file, "corpus", Map.of("gazette", "Gazette de Valmerand"), name -> name,
                LocalDate.of(2026, 1, 2));
    }

    private final IncidentFile contested = file(EVIL,
            property("peopleAffected", Status.CONTESTED, claim("peopleAffected", "40 000", "#40000 about persons",
                    Stance.AFFIRMED, 0), claim("peopleAffected", "40 000", "#40000 about persons", Stance.DENIED, 40)),
            property("occurred", Status.SINGLE_SOURCE, claim("occurred", "début mars", "2025-03~early",
                    Stance.AFFIRMED, 80)));

    @Test
    void thePageSaysWhatIsContestedByWhom() {
        String page = summary(contested).markdown();
        assertThat(page).contains("≠ contested", "la maire (Gazette de Valmerand)", "denied: “40 000”",
                "about 40,000 persons", "early March 2025", "as of 2026-01-02");
    }

    @Test
    void aDeniedDateIsSaidToBeDenied() {
        String page = summary(file("A", property("occurred", Status.DENIED,
                claim("occurred", "le 3 mars", "2025-03-03", Stance.DENIED, 0)))).markdown();
        assertThat(page).containsPattern("Mar 3, 2025: occurred, denied");
    }

    @Test
    void whatAnAnalystChangedIsNotPutIntoTheMouthOfASource() {
        StatedClaim found = claim("peopleAffected", "12", "#12 exact persons", Stance.AFFIRMED, 0);
        StatedClaim corrected = new StatedClaim(found.stated(), found.incident(), found.report(), found.file(), true);
        assertThat(summary(file("A", property("peopleAffected", Status.SINGLE_SOURCE, found))).markdown())
                .doesNotContain("analyst");
        assertThat(summary(file("A", property("peopleAffected", Status.SINGLE_SOURCE, corrected))).markdown())
                .contains("confirmed or corrected by an analyst");
    }

    @Test
    void whatIsDeniedIsNeverAmongWhatIsLeftOut() {
        List<PropertyRecord.Value> values = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Status status = i < 9 ? Status.SINGLE_SOURCE : Status.DENIED;
            values.add(new PropertyRecord.Value("kind " + i, status, List.of(claim("dataKind", "kind " + i, "",
                    i < 9 ? Stance.AFFIRMED : Stance.DENIED, i * 10))));
        }
        String page = summary(file("A", new PropertyRecord("dataKind", Status.SINGLE_SOURCE, values))).markdown();
        assertThat(page).contains("kind 9", "and 3 more values").doesNotContain("kind 7");
    }

    @Test
    void textsOfOthersAreNoMarkup() {
        String markdown = summary(contested).markdown();
        assertThat(markdown).doesNotContain("[x](java", " `z`", "\u202e")
                .doesNotContainPattern("(?<!\\\\)<script").contains("\\<script\\>");
        String html = summary(contested).html();
        assertThat(html).doesNotContain("<script", "\u0001").contains("&lt;script&gt;", "default-src 'none'");
    }

    @Test
    void thePictureIsWellFormedWhateverTheTextsSay() throws Exception {
        String svg = TimelinePicture.svg(contested, TimelineRow.of(contested, name -> EVIL));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void anIncidentWithoutDatesAndClaimsHasAPageToo() {
        IncidentFile bare = file("Bare");
        assertThat(summary(bare).markdown()).contains("# Bare", "## Reports").doesNotContain("What is contested");
        assertThat(summary(bare).html()).contains("</html>").doesNotContain("<svg");
        assertThat(TimelinePicture.svg(bare, List.of())).contains("</svg>");
    }

    @Test
    void theCitationNamesIdStatusReportsAndDay() {
        assertThat(IncidentCitation.of(file("Panne à Valmerand"), "veille", LocalDate.of(2026, 1, 2)))
                .isEqualTo("“Panne à Valmerand”, incident i-0000000000000001, single source, reports: 1"
                        + " (2025-03-04), claims: 0; corpus “veille”, as of 2026-01-02");
    }
}
