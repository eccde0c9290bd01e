package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.itests.Vigie.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** From articles to incidents, as an analyst works on the command line. */
class IncidentsIT {

    private static final String FIRST = """
            {"id": "a1", "title": "Rançongiciel à la mairie de Valtorre", "source": "Le Courrier", "published": "2024-03-11", "text":
            "La mairie de Valtorre a été victime d'une attaque par rançongiciel le 9 mars, a annoncé la maire, Hélène Castaing. Aucune donnée \
            personnelle n'a été volée, selon elle. Environ 3 200 usagers sont concernés par la panne. Une plainte a été déposée."}""";
    private static final String SECOND = """
            {"id": "b1", "title": "Valtorre : des données ont été volées", "source": "Radio Sud", "published": "2024-03-20", "text":
            "La mairie de Valtorre, touchée par un rançongiciel le 9 mars, a reconnu mercredi que des données personnelles avaient été dérobées. \
            Au total, 3 400 usagers sont concernés. La CNIL a été informée. En 2021, la mairie de Montferrat avait été victime d'un rançongiciel."}""";

    /** One home for all tests: most of what they would wait for is the import. */
    @TempDir
    private static Path home;
    private static Vigie vigie;

    @BeforeAll
    static void importArticles() throws Exception {
        vigie = new Vigie(home);
        assertThat(imported("[" + FIRST + "," + SECOND + "]").code()).isZero();
        Files.move(home.resolve("data"), home.resolve("template"));
    }

    @BeforeEach
    void takeACorpusAsImported() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("template"))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve("data").resolve(home.resolve("template").relativize(file)));
            }
        }
    }

    @AfterEach
    void removeIt() throws IOException {
        for (String name : List.of("data", "config", "other")) {
            if (Files.exists(home.resolve(name))) {
                try (Stream<Path> files = Files.walk(home.resolve(name)).sorted(Comparator.reverseOrder())) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static Result imported(String json) throws IOException, InterruptedException {
        return vigie.run("import", Files.writeString(home.resolve("articles.json"), json).toString());
    }

    private List<JsonNode> list(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--output", "json"));
        return StreamSupport.stream(vigie.run(all.toArray(String[]::new)).json().spliterator(), false).toList();
    }

    private JsonNode valtorre() throws IOException, InterruptedException {
        return list("incidents").stream().filter(incident -> incident.get("reports").size() == 2).findFirst()
                .orElseThrow();
    }

    private JsonNode peopleAffected() throws IOException, InterruptedException {
        return list("claims", "--property", "peopleAffected").stream()
                .filter(claim -> claim.get("value").asString().contains("3 200")).findFirst()
                .orElseThrow();
    }

    @Test
    void anIncidentIsExportedWithWhatIsContested() throws Exception {
        String id = valtorre().get("id").asString();
        Result exported = vigie.run("export", "--format", "stix", "--incident", id);
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(exported.err()).contains("2 report(s) exported");
        List<JsonNode> objects = StreamSupport.stream(exported.json().get("objects").spliterator(), false).toList();
        assertThat(objects).filteredOn(object -> object.get("type").asString().equals("incident")).singleElement()
                .satisfies(one -> assertThat(one.get("external_references").get(0).get("external_id").asString())
                        .isEqualTo(id));
        assertThat(objects).filteredOn(object -> object.get("type").asString().equals("identity"))
                .extracting(object -> object.get("name").asString())
                .contains("mairie de Valtorre", "Le Courrier", "Radio Sud");
        // 3 200 and 3 400 contradict each other
        assertThat(objects).filteredOn(object -> object.get("type").asString().equals("opinion")).hasSizeGreaterThan(1);
        assertThat(vigie.run("export", "--format", "stix", "--incident", id).out()).isEqualTo(exported.out());
    }

    @Test
    void whatAnExportIsOfIsSaidOnce() throws Exception {
        assertThat(vigie.run("export", "--format", "stix", "--incident", "i-0000000000000000").err())
                .contains("i-0000000000000000");
        assertThat(vigie.run("export", "--format", "json", "--incident", "0", "--query", "x").code()).isEqualTo(2);
        assertThat(vigie.run("export", "--format", "json", "--search", "none of this name").err())
                .contains("There is no saved search “none of this name”");
    }

    @Test
    void whatAFormatCannotCarryStandsInTheLossReport() throws Exception {
        Path losses = home.resolve("losses.json");
        vigie.run("export", "--format", "veris", "--loss-report", losses.toString());
        JsonNode report = new ObjectMapper().readTree(Files.readString(losses));
        assertThat(report.get("format").asString()).isEqualTo("veris");
        assertThat(report.get("losses").valueStream().map(loss -> loss.get("key").asString()).toList())
                .contains("property:peopleAffected", "passage", "texts", "contested");
    }

    @Test
    void twoTellersOfOneIncidentAndWhatTheyContest() throws Exception {
        assertThat(list("incidents")).hasSize(2);
        JsonNode incident = valtorre();
        assertThat(incident.propertyNames()).contains("id", "title", "status", "reports", "record");
        assertThat(incident.get("status").asString()).isEqualTo("contested");
        assertThat(incident.get("reports").get(1).get("why").asString()).contains("valtorre");
        JsonNode record = incident.get("record");
        assertThat(record.get("victim").get("status").asString()).isEqualTo("corroborated");
        assertThat(record.get("dataKind").get("status").asString()).isEqualTo("contested");
        assertThat(record.get("peopleAffected").get("values").size()).isEqualTo(2);
        assertThat(record.get("occurred").get("values").get(0).get("claims").get(0).get("normalised").asString())
                .isEqualTo("2024-03-09");
        JsonNode other = list("incidents", "--victim", "Montferrat").getFirst();
        assertThat(other.get("reports").get(0).get("role").asString()).isEqualTo("background");
    }

    @Test
    void anAdvisoryTellsOfAWeaknessAndFoundsNoIncident() throws Exception {
        imported(
                """
                        [{"id": "v1", "title": "Multiples vulnérabilités dans Valtorre Mail", "source": "CERT", "kind": "advisory", "text":
                        "De multiples vulnérabilités permettent à un attaquant de provoquer un déni de service. Les serveurs de messagerie de la \
                        mairie de Valtorre sont affectés."}]""");
        assertThat(list("claims", "--property", "attackType")).as("what it claims is kept")
                .anyMatch(claim -> claim.toString().contains("déni de service"));
        assertThat(list("incidents")).hasSize(2);
        assertThat(vigie.run("link", "--all").code()).isZero();
        assertThat(list("incidents")).hasSize(2);
        assertThat(valtorre().get("reports")).hasSize(2);
    }

    @Test
    void recordsOfOneDataSetAreIncidentsOfTheirOwnAndTheirFieldsAreClaims() throws Exception {
        String record = """
                {"schema_version": "1.4.1", "incident_id": "V-1", "source_id": "vcdb", "summary": "Files of Valtorre Hospital were locked.",
                 "action": {"malware": {"variety": ["Ransomware"]}}, "timeline": {"incident": {"year": 2023}}, "victim":
                 {"victim_id": "Valtorre Hospital"}}""";
        imported("[" + record + "," + record.replace("V-1", "V-2") + "]");
        assertThat(list("incidents", "--victim", "Valtorre Hospital")).hasSize(2);
        JsonNode claim = list("claims", "--property", "attackType").stream()
                .filter(one -> one.get("quote").asString().startsWith("action.malware")).findFirst().orElseThrow();
        assertThat(claim.get("quote").asString()).isEqualTo("action.malware.variety: Ransomware");
    }

    @Test
    void claimsHaveTheShapeThatScriptsRelyOn() throws Exception {
        JsonNode claim = peopleAffected();
        assertThat(claim.propertyNames()).contains("report", "file", "incident", "role", "property", "value",
                "normalised", "stance", "speaker",
                "quote", "start", "end", "confidence", "annotator");
        assertThat(claim.get("file").asString()).isEqualTo("articles.json");
        assertThat(claim.get("normalised").get("number").asInt()).isEqualTo(3200);
        assertThat(claim.get("normalised").get("bound").asString()).isEqualTo("about");
        assertThat(list("claims", "--stance", "denied")).isNotEmpty()
                .allMatch(denied -> denied.get("stance").asString().equals("denied"));
        assertThat(list("claims", "--speaker", "castaing")).isNotEmpty();
        assertThat(list("incidents", "--missing", "regulatorNotified")).hasSize(1);
    }

    @Test
    void decisionsOverruleAndAreUndone() throws Exception {
        String claim = peopleAffected().get("id").asString();
        assertThat(vigie.run("decide", "correct", claim, "3400", "--as", "Anne").code()).isZero();
        assertThat(valtorre().get("record").get("peopleAffected").get("values").size()).isEqualTo(1);
        assertThat(vigie.run("decide", "undo", "1").code()).isZero();
        assertThat(valtorre().get("record").get("peopleAffected").get("values").size()).isEqualTo(2);
        assertThat(vigie.run("decide", "undo", "1").code()).isEqualTo(2);
        String id = valtorre().get("id").asString();
        String report = valtorre().get("reports").get(1).get("id").asString();
        assertThat(vigie.run("decide", "split", id, report).code()).isZero();
        assertThat(list("incidents")).hasSize(3);
        vigie.run("annotate", "--all");
        vigie.run("link", "--all");
        assertThat(list("incidents")).as("it survives everything being done anew").hasSize(3);
        String other = list("incidents").stream().map(incident -> incident.get("id").asString())
                .filter(one -> !one.equals(id)).findFirst()
                .orElseThrow();
        assertThat(vigie.run("decide", "merge", other, id).code()).isZero();
        assertThat(vigie.run("incident", other).out()).as("a merged incident is found under its old name").contains(id);
        assertThat(vigie.run("decide", "rate", report, "2").code()).isZero();
        assertThat(list("claims", "--report", report).getFirst().get("credibility").asInt()).isEqualTo(2);
        assertThat(list("decide").getFirst().get("who").asString()).isEqualTo("Anne");
    }

    @Test
    void theIndexFollowsWhatIsLinkedDecidedAndDeleted() throws Exception {
        assertThat(found("incident", "status:contested")).isEqualTo(1);
        assertThat(found("report", "property:dataKind stance:denied")).isEqualTo(1);
        assertThat(vigie.run("search", "property:peopleAffected status:contested").out()).contains("2 reports",
                "1 incident(s) (--type incident) and 2 claim(s)");
        assertThat(list("incidents", "Valtorre", "missing:ransomDemanded")).hasSize(1);
        assertThat(list("claims", "property:peopleAffected")).hasSize(2);
        assertThat(vigie.run("claims", "colour:red").err()).contains("colour");

        Path settings = Files.createDirectories(home.resolve("config/settings"));
        Files.writeString(settings.resolve("org.vigie.analyst.properties"), "name=Adèle Roux\n");
        vigie.run("decide", "reject", peopleAffected().get("id").asString());
        assertThat(found("claim", "property:peopleAffected")).isEqualTo(1);
        assertThat(list("decide").getFirst().get("who").asString()).isEqualTo("Adèle Roux");
        vigie.run("decide", "undo");
        assertThat(found("claim", "property:peopleAffected")).isEqualTo(2);
        assertThat(vigie.run("decide", "undo").err()).contains("no decision that could be undone");

        String incident = valtorre().get("id").asString();
        String other = list("incidents", "Montferrat").getFirst().get("id").asString();
        vigie.run("decide", "merge", other, incident);
        assertThat(found("incident", "")).isEqualTo(1);
        vigie.run("decide", "undo");
        assertThat(found("incident", "")).isEqualTo(2);

        vigie.run("delete", peopleAffected().get("report").asString(), "--reason", "erreur");
        assertThat(found("claim", "property:peopleAffected")).isEqualTo(1);
        assertThat(found("incident", "status:contested")).isZero();
        assertThat(vigie.run("reindex").code()).isZero();
        assertThat(found("claim", "property:peopleAffected")).isEqualTo(1);
    }

    private int found(String type, String query) throws IOException, InterruptedException {
        return vigie.run("search", "--type", type, query, "--output", "json").json().get("total").asInt();
    }

    @Test
    void allOfItPassesToAnotherCorpus() throws Exception {
        vigie.run("decide", "correct", peopleAffected().get("id").asString(), "3 300 usagers");
        vigie.run("decide", "rate", valtorre().get("reports").get(0).get("id").asString(), "3");
        Path export = home.resolve("all.json");
        assertThat(vigie.run("export", "--format", "json", "--to-file", export.toString()).err())
                .doesNotContain("could not carry");
        Path other = home.resolve("other");
        assertThat(vigie.run("--corpus", other.toString(), "import", export.toString()).code()).isZero();
        assertThat(vigie.run("--corpus", other.toString(), "export", "--format", "json").out())
                .isEqualTo(Files.readString(export));
        assertThat(vigie.run("--corpus", other.toString(), "incidents", "--output", "json").out())
                .isEqualTo(vigie.run("incidents", "--output", "json").out());
        assertThat(vigie.run("export", "--format", "csv").err()).contains("could not carry", "claims", "1 × decisions");
    }

    @Test
    void anAnalystAddsWhatNoAnnotatorFound() throws Exception {
        String id = valtorre().get("id").asString();
        String report = valtorre().get("reports").get(0).get("id").asString();
        assertThat(vigie.run("decide", "add", id, report, "severity", "panne longue", "concernés par la panne").code())
                .isZero();
        assertThat(valtorre().get("record").get("severity").get("values").get(0).get("claims").get(0).get("annotator")
                .asString())
                .startsWith("analyst");
        assertThat(vigie.run("decide", "add", id, report, "severity", "x", "nothing of the kind").code()).isEqualTo(3);
    }

    @Test
    void aRevisionIsComparedClaimByClaim() throws Exception {
        String report = valtorre().get("reports").get(0).get("id").asString();
        assertThat(vigie.run("diff", report).out()).contains("one revision");
        imported("[" + FIRST.replace("3 200", "4 100") + "]");
        assertThat(vigie.run("diff", report).out()).contains("+", "4 100", "-", "3 200");
    }

    @Test
    void theTimelineIsAPictureToo() throws Exception {
        Path picture = home.resolve("timeline.svg");
        assertThat(vigie.run("timeline", valtorre().get("id").asString()).out()).contains("Mar 9, 2024");
        assertThat(vigie.run("timeline", valtorre().get("id").asString(), "--output", "csv").out())
                .contains("2024-03-09");
        assertThat(vigie.run("timeline", valtorre().get("id").asString(), "--to-file", "a.png").code()).isEqualTo(2);
        assertThat(vigie.run("timeline", valtorre().get("id").asString(), "--to-file", picture.toString()).code())
                .isZero();
        assertThat(Files.readString(picture)).contains("<svg", "Mar 9, 2024");
    }

    @Test
    void oneOfSeveralClaimsOfAPassageIsRejectedAlone() throws Exception {
        imported("[" + SECOND.replace("des données personnelles avaient", "des noms et des mots de passe avaient")
                + "]");
        List<JsonNode> before = list("claims", "--property", "dataKind", "--stance", "affirmed");
        String passwords = before.stream().filter(claim -> claim.get("value").asString().contains("mots de passe"))
                .findFirst().orElseThrow()
                .get("id").asString();
        assertThat(vigie.run("decide", "reject", passwords).code()).isZero();
        assertThat(list("claims", "--property", "dataKind", "--stance", "affirmed")).hasSize(before.size() - 1);
        assertThat(vigie.run("decide", "correct", before.getFirst().get("id").asString(), " ").code()).isEqualTo(2);
        assertThat(vigie.run("decide", "correct", peopleAffected().get("id").asString(), "-12").err())
                .contains("No number is understood");
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        assertThat(vigie.run("incident", "zzz").err()).contains("vigie incidents");
        assertThat(vigie.run("decide", "reject", "zzz").err()).contains("vigie claims");
        assertThat(vigie.run("decide", "undo", "99").code()).isEqualTo(2);
        assertThat(vigie.run("incidents", "--status", "doubtful").err()).contains("doubtful", "contested");
        assertThat(vigie.run("incidents", "--missing", "regulator").err()).contains("regulator", "regulatorNotified");
    }
}
