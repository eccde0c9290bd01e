package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.itests.Vigie.Result;
import tools.jackson.databind.JsonNode;

/** Bad input, killed processes, full disks, missing rights, several processes at once. */
class FaultsIT {

    private static final String GOOD = "[{\"id\": \"1\", \"title\": \"Bon\", \"text\": \"document\"}]";

    @TempDir
    private Path home;
    private Vigie vigie;

    @BeforeEach
    void prepare() {
        vigie = new Vigie(home);
    }

    @Test
    void whatIsBadIsNamedAndTheRestGoesOn() throws Exception {
        Path folder = Files.createDirectories(home.resolve("in"));
        Files.writeString(folder.resolve("a-good.json"), GOOD);
        Files.writeString(folder.resolve("b-cut.json"), "[{\"id\": \"2\", \"title\": \"Deux\"}, {\"id\": \"3\", \"ti");
        Files.writeString(folder.resolve("c-empty.csv"), "");
        Files.write(folder.resolve("d-1252.csv"),
                "titre;texte\nPréfecture fermée;Été\n".getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve("e-utf16.csv"),
                "\uFEFFtitre;texte\nMairie;Été\n".getBytes(StandardCharsets.UTF_16LE));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("f-cut.jsonl.gz")))) {
            for (int i = 0; i < 1_000; i++) {
                out.write(("{\"id\": \"g" + i + "\", \"title\": \"Ligne " + new Random(i).nextLong() + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] gz = Files.readAllBytes(folder.resolve("f-cut.jsonl.gz"));
        Files.write(folder.resolve("f-cut.jsonl.gz"), Arrays.copyOf(gz, gz.length / 2));
        Files.write(folder.resolve("g-noise.bin"), new byte[]{0, 1, 2, 3, 4, 5});
        Result result = vigie.run("import", folder.toString(), "--output", "json");
        assertThat(result.code()).isEqualTo(1);
        JsonNode summary = result.json();
        assertThat(summary.get("skipped").asInt()).isEqualTo(1);
        assertThat(summary.get("failed").asInt()).isEqualTo(summary.get("errors").size()).isEqualTo(3);
        assertThat(summary.get("errors").toString()).contains("b-cut.json", "c-empty.csv", "f-cut.jsonl.gz");
        assertThat(summary.get("added").asInt()).isGreaterThan(300);
        assertThat(vigie.run("search", "préfecture fermée", "--output", "json").json().get("total").asInt())
                .isEqualTo(1);
        assertThat(vigie.run("search", "title:Mairie", "--output", "json").json().get("hits").get(0).get("title")
                .asString())
                .isEqualTo("Mairie");
        assertThat(vigie.run("import", folder.resolve("g-noise.bin").toString()).code()).isEqualTo(3);
    }

    @Test
    void archivesCannotClimbOrExplode() throws Exception {
        Path archive = home.resolve("in.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, "../../climb.json", GOOD);
            put(zip, "fine/good.json", GOOD);
            zip.putNextEntry(new ZipEntry("bomb.json"));
            byte[] zeros = new byte[1024 * 1024];
            zip.write("[\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        Result result = vigie.run("import", archive.toString(), "--output", "json");
        assertThat(result.json().get("added").asInt()).isEqualTo(1);
        assertThat(result.json().get("errors").toString()).contains("climbs out of the archive");
        assertThat(result.json().get("failed").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(home.resolve("climb.json")).doesNotExist();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void anOrdinaryUserIsToldWhatMayNotBeRead() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        Path folder = Files.createDirectories(home.resolve("in"));
        Files.writeString(folder.resolve("good.json"), GOOD);
        Path closed = Files.createDirectories(folder.resolve("locked"));
        Files.writeString(closed.resolve("a.json"), GOOD);
        Path secret = Files.writeString(folder.resolve("secret.json"), GOOD);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Path distribution = root ? copyForEverybody() : Distribution.folder();
            ProcessBuilder builder = new Vigie(home.resolve("user"), distribution).builder("import", folder.toString(),
                    "--output", "json");
            Files.createDirectories(home.resolve("user"));
            if (root) {
                openToEverybody();
                builder.command().addAll(0, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            }
            Result result = Vigie.finish(builder);
            assertThat(result.code()).as(result.err()).isEqualTo(1);
            assertThat(result.json().get("added").asInt()).isEqualTo(1);
            assertThat(result.json().get("failed").asInt()).isEqualTo(2);
            assertThat(result.json().get("errors").toString()).contains("locked", "secret.json", "no right");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private Path copyForEverybody() throws Exception {
        Path copy = home.resolve("dist");
        Vigie.finish(new ProcessBuilder("cp", "-r", Distribution.folder().toString(), copy.toString()));
        Vigie.finish(new ProcessBuilder("chmod", "-R", "a+rX", copy.toString()));
        return copy;
    }

    private void openToEverybody() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(home.resolve("user"), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    void aFullDiskStopsTheImportAndLosesNothing() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI must run this as root, who alone can make a small disk");
        }
        Assumptions.assumeTrue(root, "not run: only root can make a small disk");
        Path disk = Files.createDirectories(home.resolve("disk"));
        Result mounted = Vigie
                .finish(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()));
        assertThat(mounted.code()).as(mounted.err()).isZero();
        try {
            Path corpus = disk.resolve("corpus");
            Path many = many(30_000);
            Result result = vigie.run("--corpus", corpus.toString(), "import", many.toString(), "--output", "json");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).contains("stopped").doesNotContain("\tat ");
            int added = result.json().get("added").asInt();
            assertThat(added).isBetween(1, 29_999);
            Path room = home.resolve("room");
            Vigie.finish(new ProcessBuilder("cp", "-r", corpus.toString(), room.toString()));
            JsonNode again = vigie.run("--corpus", room.toString(), "import", many.toString(), "--output", "json")
                    .json();
            assertThat(again.get("unchanged").asInt()).isGreaterThanOrEqualTo(added);
            assertThat(again.get("unchanged").asInt() + again.get("added").asInt()).isEqualTo(30_000);
            assertThat(vigie.run("--corpus", room.toString(), "check").code()).isZero();
        } finally {
            Vigie.finish(new ProcessBuilder("umount", disk.toString()));
        }
    }

    @Test
    void aKilledImportKeepsWhatItAcknowledgedAndIsCompletedByTheSameAgain() throws Exception {
        int rounds = Boolean.getBoolean("vigie.long") ? 50 : 4;
        Path many = many(6_000);
        Random random = new Random(42);
        for (int round = 0; round < rounds; round++) {
            Path corpus = home.resolve("killed-" + round);
            Process process = vigie.builder("--corpus", corpus.toString(), "import", many.toString())
                    .redirectErrorStream(true).redirectOutput(home.resolve("killed.out").toFile()).start();
            process.waitFor(900 + random.nextInt(2_500), TimeUnit.MILLISECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            if (Files.exists(corpus.resolve("corpus.sqlite"))) {
                Result search = vigie.run("--corpus", corpus.toString(), "search", "titre", "--limit", "0", "--output",
                        "json");
                Result check = vigie.run("--corpus", corpus.toString(), "check", "--output", "json");
                assertThat(check.code()).as(check.out()).isZero();
                assertThat(search.json().get("total").asLong()).isEqualTo(check.json().get("sequence").asLong());
            }
            JsonNode again = vigie.run("--corpus", corpus.toString(), "import", many.toString(), "--output", "json")
                    .json();
            assertThat(again.get("unchanged").asInt() + again.get("added").asInt()).isEqualTo(6_000);
            assertThat(again.get("revised").asInt()).isZero();
            assertThat(vigie.run("--corpus", corpus.toString(), "search", "titre", "--limit", "0", "--output", "json")
                    .json()
                    .get("total").asInt()).isEqualTo(6_000);
            assertThat(vigie.run("--corpus", corpus.toString(), "check").code()).isZero();
        }
    }

    @Test
    void twoImportsAndASearchAtOnceEndWithEverythingOnce() throws Exception {
        Path first = many(6_000);
        Path second = Files.writeString(home.resolve("second.jsonl"),
                Files.readString(first).replace("\"id\": \"", "\"id\": \"s"));
        Path corpus = home.resolve("shared");
        vigie.run("--corpus", corpus.toString(), "import", Files.writeString(home.resolve("a.json"), GOOD).toString());
        Process one = start(corpus, first);
        Process two = start(corpus, second);
        long seen = 0;
        while (one.isAlive() || two.isAlive()) {
            Result search = vigie.run("--corpus", corpus.toString(), "search", "titre", "--limit", "0", "--output",
                    "json");
            assertThat(search.code()).as(search.err()).isZero();
            long total = search.json().get("total").asLong();
            assertThat(total).isGreaterThanOrEqualTo(seen);
            seen = total;
        }
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(
                vigie.run("--corpus", corpus.toString(), "search", "titre", "--limit", "0", "--output", "json").json()
                        .get("total").asInt())
                .isEqualTo(12_000);
        assertThat(vigie.run("--corpus", corpus.toString(), "check").code()).isZero();
    }

    @Test
    void aWriterThatMayNotWaitIsToldWhoWrites() throws Exception {
        Path corpus = home.resolve("busy");
        vigie.run("--corpus", corpus.toString(), "import", Files.writeString(home.resolve("b.json"), GOOD).toString());
        Process import1 = start(corpus, many(10_000));
        Result refused = null;
        while (import1.isAlive() && (refused == null || refused.code() != 4)) {
            refused = vigie.run("--corpus", corpus.toString(), "import", "--no-wait",
                    Files.writeString(home.resolve("a.json"), GOOD).toString());
        }
        import1.waitFor();
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("being written", "importing");
    }

    private Process start(Path corpus, Path input) throws IOException {
        return vigie.builder("--corpus", corpus.toString(), "import", input.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private Path many(int count) throws IOException {
        Path file = home.resolve("many-" + count + ".jsonl");
        StringBuilder lines = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            lines.append("{\"id\": \"").append(i).append("\", \"title\": \"Titre ").append(i)
                    .append("\", \"text\": \"");
            for (int k = 0; k < 12; k++) {
                lines.append("mot").append(random.nextInt(5_000)).append(' ');
            }
            lines.append("\"}\n");
        }
        return Files.writeString(file, lines);
    }
}
