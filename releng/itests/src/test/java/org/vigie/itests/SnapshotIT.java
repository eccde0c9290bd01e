package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.itests.Vigie.Result;

/** A researcher cites a state of a corpus, and another one finds it again. */
class SnapshotIT {

    private static final String TEXT = "La mairie de Valtorre a été victime d'un rançongiciel le 9 mars 2024. Une plainte a été déposée.";
    private static final String ARTICLE = """
            [{"id": "%s", "title": "Rançongiciel à Valtorre", "source": "Le Courrier", "published": "2024-03-11", "text": "%s"}]""";

    @TempDir
    private static Path home;
    private static Vigie vigie;
    private static Path snapshot;
    private static String citation;

    @BeforeAll
    static void create() throws Exception {
        vigie = new Vigie(home);
        add("a1", TEXT);
        snapshot = home.resolve("state.zip");
        Result created = vigie.run("snapshot", "create", snapshot.toString(), "--query", "all=rançongiciel");
        assertThat(created.code()).as(created.err()).isZero();
        citation = created.out().strip();
    }

    private static void add(String id, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(home.resolve("article.json"), ARTICLE.formatted(id, text));
        assertThat(vigie.run("import", file.toString()).code()).isZero();
    }

    @Test
    void itIsCitedByTheHashOfItsFile() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(snapshot));
        assertThat(citation).contains("reports: 1,", "SHA-256 " + HexFormat.of().formatHex(hash));
        assertThat(vigie.run("cite", snapshot.toString()).out().strip()).isEqualTo(citation);
    }

    @Test
    void itVerifiesByItselfAndOpensAsACorpus() throws Exception {
        assertThat(vigie.run("snapshot", "verify", snapshot.toString()).code()).isZero();
        Path into = home.resolve("opened");
        assertThat(vigie.run("snapshot", "open", snapshot.toString(), "--into", into.toString()).code()).isZero();
        assertThat(vigie.run("--corpus", into.toString(), "search", "rançongiciel", "--output", "json").json()
                .get("total").asInt()).isEqualTo(1);
        Result again = vigie.run("snapshot", "open", snapshot.toString(), "--into", into.toString());
        assertThat(again.code()).isNotZero();
        assertThat(again.err()).contains("is not empty");
    }

    @Test
    void aChangedPartIsNoticed() throws Exception {
        Path tampered = home.resolve("tampered.zip");
        try (ZipFile whole = new ZipFile(snapshot.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(tampered))) {
            for (ZipEntry entry : whole.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(whole.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace("Valtorre", "Montferrat").getBytes(StandardCharsets.UTF_8));
            }
        }
        Result result = vigie.run("snapshot", "verify", tampered.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("corpus.json is not what it was");
        assertThat(vigie.run("snapshot", "open", tampered.toString(), "--into", home.resolve("never").toString())
                .code()).isNotZero();
        assertThat(home.resolve("never")).doesNotExist();
    }

    @Test
    void aCorpusThatWentOnDiffersAndItIsSaidHow() throws Exception {
        Path later = home.resolve("later");
        vigie.run("snapshot", "open", snapshot.toString(), "--into", later.toString());
        Path changed = Files.writeString(home.resolve("changed.json"), ARTICLE.formatted("a1", TEXT + " Rectifié."));
        vigie.run("--corpus", later.toString(), "import", changed.toString());
        Path more = Files.writeString(home.resolve("more.json"),
                ARTICLE.formatted("b2", "Un rançongiciel aussi à Montferrat."));
        vigie.run("--corpus", later.toString(), "import", more.toString());
        Result result = vigie.run("snapshot", "verify", snapshot.toString(), "--against", later.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("reports that have other revisions now: 1", "reports that came later: 1",
                "search “all”, found now too: 1");
    }

    /** Where texts must not be passed on: what was there can still be checked by whoever has them. */
    @Test
    void withoutTextsNothingOfThemIsInIt() throws Exception {
        Path thin = home.resolve("thin.zip");
        assertThat(vigie.run("snapshot", "create", thin.toString(), "--without-texts").code()).isZero();
        try (ZipFile zip = new ZipFile(thin.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName()).doesNotContain("victime d'un", "a été déposée");
            }
            assertThat(new String(zip.getInputStream(zip.getEntry("claims.jsonl")).readAllBytes(),
                    StandardCharsets.UTF_8)).contains("\"start\":", "\"quote_sha256\":");
        }
        String corpus = home.resolve("data/corpus").toString();
        assertThat(vigie.run("snapshot", "verify", thin.toString(), "--against", corpus).code()).isZero();
        assertThat(vigie.run("snapshot", "verify", thin.toString()).err()).contains("--against");
        assertThat(vigie.run("snapshot", "open", thin.toString(), "--into", home.resolve("x").toString()).err())
                .contains("no corpus can be made of it");
    }

    /** Who writes the hashes anew has another snapshot, of another name; held against the corpus it is found out. */
    @Test
    void aForgedClaimIsNoticedEvenWithItsHash() throws Exception {
        Path thin = home.resolve("honest.zip");
        vigie.run("snapshot", "create", thin.toString(), "--without-texts");
        Path forged = home.resolve("forged.zip");
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(thin.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String claims = parts.get("claims.jsonl").replace("affirmed", "denied");
        parts.put("manifest.json",
                parts.get("manifest.json").replace(sha256(parts.get("claims.jsonl")), sha256(claims)));
        parts.put("claims.jsonl", claims);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Result result = vigie.run("snapshot", "verify", forged.toString(), "--against",
                home.resolve("data/corpus").toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("claims that are not found any more, or otherwise");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsCitedIsNotOverwrittenUnasked() throws Exception {
        Result again = vigie.run("snapshot", "create", snapshot.toString());
        assertThat(again.code()).isNotZero();
        assertThat(again.err()).contains("--overwrite");
        assertThat(vigie.run("cite", snapshot.toString()).out().strip()).isEqualTo(citation);
    }

    @Test
    void whatIsNoSnapshotIsSaidToBeNone() throws Exception {
        Path other = home.resolve("other.zip");
        try (OutputStream file = Files.newOutputStream(other); ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThat(vigie.run("snapshot", "verify", other.toString()).err()).contains("it has no manifest.json");
        assertThat(vigie.run("cite", Files.writeString(home.resolve("no.zip"), "no").toString()).err())
                .contains("is no ZIP archive");
    }

    @Test
    void aNameStandsForOneQueryOnly() throws Exception {
        Result result = vigie.run("snapshot", "create", home.resolve("twice.zip").toString(), "--query", "a=x",
                "--query",
                "a=y");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--query");
        assertThat(home.resolve("twice.zip")).doesNotExist();
    }
}
