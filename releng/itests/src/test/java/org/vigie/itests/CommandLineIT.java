package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.itests.Vigie.Result;
import tools.jackson.databind.JsonNode;

/** The command line as scripts and people use it: shapes, messages, exit codes. */
class CommandLineIT {

    @TempDir
    private Path home;
    private Vigie vigie;
    private String samples;

    @BeforeEach
    void prepare() {
        vigie = new Vigie(home);
        samples = Distribution.folder().resolve("samples/demo").toString();
    }

    @Test
    void theDemoLeavesACorpusBehind() throws Exception {
        Result demo = vigie.run("demo");
        assertThat(demo.code()).isZero();
        assertThat(demo.out()).contains("[rançongiciel]", "kind:", "CVE-2099-41873", "bin/vigie --corpus");
        assertThat(vigie.run("--corpus", home.resolve("data/demo").toString(), "search", "prefecture").code()).isZero();
    }

    @Test
    void scriptsFindTheShapesTheyRelyOn() throws Exception {
        JsonNode summary = vigie.run("import", samples, "--output", "json").json();
        assertThat(summary.propertyNames()).contains("files", "skipped", "read", "added", "revised", "unchanged",
                "failed", "seconds", "errors");
        assertThat(summary.get("added").asInt()).isEqualTo(12);
        JsonNode found = vigie.run("search", "rancongiciel", "--output", "json", "--limit", "1").json();
        assertThat(found.propertyNames()).contains("total", "tookMillis", "hits", "facets");
        assertThat(found.get("hits").size()).isEqualTo(1);
        assertThat(found.get("hits").get(0).propertyNames()).contains("id", "title", "source", "kind", "language",
                "published", "score", "highlights");
        assertThat(found.get("facets").get("source").get(0).propertyNames()).contains("value", "count");
        JsonNode formats = vigie.run("formats", "--output", "json").json();
        List<String> ids = new ArrayList<>();
        formats.get("importers").forEach(format -> ids.add(format.get("id").asString()));
        assertThat(ids).containsExactly("bibtex", "bonjourlafuite", "csaf", "csljson", "csv", "cve", "eurepoc",
                "hibp", "json", "kev", "misp", "osv", "pdf", "ris", "rss", "securitybreach", "stix", "text", "veris");
        List<String> exporters = new ArrayList<>();
        formats.get("exporters").forEach(format -> exporters.add(format.get("id").asString()));
        assertThat(exporters).containsExactly("bibtex", "csaf", "csljson", "csv", "feed", "graphml", "html", "json",
                "markdown", "misp", "ris", "stix", "veris");
        assertThat(formats.get("exporters").get(0).propertyNames()).contains("id", "name", "bundle");
    }

    @Test
    void anAnalystsDay() throws Exception {
        vigie.run("import", samples);
        String id = vigie.run("search", "rancongiciel", "--output", "json").json().get("hits").get(0).get("id")
                .asString();
        assertThat(vigie.run("show", id).out()).contains(id, "imported from").doesNotContain("null");
        assertThat(vigie.run("similar", id, "--output", "json").json().get("hits").size()).isPositive();
        assertThat(vigie.run("tag", id, "suivi").code()).isZero();
        assertThat(vigie.run("note", id, "à", "recouper").code()).isZero();
        assertThat(vigie.run("search", "tag:suivi", "--output", "json").json().get("total").asInt()).isEqualTo(1);
        assertThat(vigie.run("sources", "rate", "CERT-Rivage", "b").out()).contains("B");
        assertThat(vigie.run("sources", "--output", "csv").out())
                .contains("\"cert-rivage\",\"3\",\"B\",\"CERT-Rivage\"");
        assertThat(vigie.run("delete", id).code()).isEqualTo(2);
        assertThat(vigie.run("delete", id, "--reason", "doublon").code()).isZero();
        assertThat(vigie.run("show", id).code()).isEqualTo(3);
        assertThat(vigie.run("delete", "--undo", id).code()).isZero();
        assertThat(vigie.run("show", id).out()).contains("à recouper", "suivi");
        Path copy = home.resolve("copy");
        assertThat(vigie.run("backup", copy.toString()).code()).isZero();
        assertThat(vigie.run("--corpus", copy.toString(), "check").code()).isZero();
        Path csv = home.resolve("out.csv");
        assertThat(
                vigie.run("export", "--format", "csv", "--query", "rancongiciel", "--to-file", csv.toString()).code())
                .isZero();
        assertThat(Files.readString(csv)).startsWith("\"id\",\"source\",").contains(id);
        assertThat(vigie.run("reindex").code()).isZero();
        assertThat(vigie.run("check").code()).isZero();
    }

    @Test
    void sortsAndFiltersAndPages() throws Exception {
        vigie.run("import", samples);
        JsonNode byDate = vigie.run("search", "--sort", "date", "--limit", "20", "--output", "json").json();
        List<String> dates = new ArrayList<>();
        byDate.get("hits").forEach(hit -> dates.add(hit.get("published").asString("")));
        assertThat(dates).hasSize(12).isSortedAccordingTo((a, b) -> b.substring(0, 10).compareTo(a.substring(0, 10)));
        assertThat(vigie.run("search", "--source", "CERT-Rivage", "--output", "json").json().get("total").asInt())
                .isEqualTo(3);
        assertThat(
                vigie.run("search", "--from", "2026", "--lang", "fr", "--output", "json").json().get("total").asInt())
                .isPositive();
        assertThat(vigie.run("search", "--from", "hier").code()).isEqualTo(2);
    }

    @Test
    void mappingsAreSavedAndUsedAgain() throws Exception {
        Path file = Files.writeString(home.resolve("x.json"), "[{\"h\": \"Titre\", \"b\": \"Corps du texte\"}]");
        Result unknown = vigie.run("import", file.toString());
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("/h", "/b", "--map");
        assertThat(vigie.run("import", file.toString(), "--map", "title=/h", "--map", "text=/b", "--save-mapping", "hb")
                .code()).isZero();
        assertThat(vigie.run("import", file.toString(), "--mapping", "hb", "--output", "json").json().get("unchanged")
                .asInt()).isEqualTo(1);
        assertThat(vigie.run("import", file.toString(), "--map", "titre=/h").err()).contains("title");
        assertThat(vigie.run("import", file.toString(), "--mapping", "none").code()).isEqualTo(3);
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() throws Exception {
        assertThat(vigie.run("search", "x")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err()).contains("There is no corpus").doesNotContain("\tat ");
        });
        assertThat(vigie.run("import", "no-such-file")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err()).contains("no-such-file", "no such file");
        });
        assertThat(vigie.run("serch").err()).contains("search");
        assertThat(vigie.run("export", "--format", "parquet")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("csv, feed");
        });
        assertThat(vigie.run("export", "--format", "csv", "--option", "delimiter=tab")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("delimiter", "separator, byte-order-mark");
        });
        assertThat(vigie.run("export", "--format", "csv", "--option", "separator=:")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("comma, semicolon, tab");
        });
        assertThat(vigie.run("show", "r-zz").code()).isEqualTo(3);
    }

    @Test
    void exportsAsTheUserChooses() throws Exception {
        vigie.run("import", samples);
        assertThat(vigie.run("export", "--format", "csv", "--option", "separator=semicolon", "--option",
                "byte-order-mark=yes").out()).startsWith("\ufeff\"id\";\"source\";");
        assertThat(vigie.run("formats").out()).contains("separator=comma|semicolon|tab");
    }

    @Test
    void aBrokenQueryIsSearchedAsWordsWithANote() throws Exception {
        vigie.run("import", samples);
        Result result = vigie.run("search", "(rancongiciel AND", "--output", "json");
        assertThat(result.code()).isZero();
        assertThat(result.json().get("total").asInt()).isPositive();
        assertThat(result.err()).contains("searched as words");
    }

    @Test
    void helpListsEverySubcommandAndHelpsWithEach() throws Exception {
        String help = vigie.run("--help").out();
        for (String name : List.of("demo", "import", "search", "show", "similar", "export", "sources", "formats", "tag",
                "note", "delete", "backup", "annotate", "reindex", "check", "version", "completion")) {
            assertThat(help).contains("  " + name);
        }
        assertThat(vigie.run("import", "--help").out()).contains("--map", "--no-wait");
        assertThat(vigie.run("help", "sources").out()).contains("rate");
        assertThat(vigie.run("completion").out()).contains("complete -F", "--save-mapping");
    }

    @Test
    void writesToWhatIsNoRegularFileInsteadOfReplacingIt() throws Exception {
        vigie.run("import", samples);
        Path file = Files.writeString(home.resolve("real.csv"), "");
        Path link = Files.createSymbolicLink(home.resolve("link.csv"), file);
        assertThat(vigie.run("export", "--format", "csv", "--to-file", link.toString()).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void saysThatStandardOutputIsFull() throws Exception {
        ProcessBuilder builder = vigie.builder("version");
        Process process = builder.redirectOutput(Path.of("/dev/full").toFile())
                .redirectError(ProcessBuilder.Redirect.PIPE).start();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).contains("failed");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void runsWhereNothingCanBeWritten() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "in the way");
        ProcessBuilder builder = new Vigie(file).builder("version", "--output", "json");
        Result result = Vigie.finish(builder);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.json().get("vigie").asString()).isNotEmpty();
    }

    @Test
    void findsALostIndexMissing() throws Exception {
        vigie.run("import", samples);
        try (Stream<Path> files = Files.list(home.resolve("data/corpus/index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(vigie.run("search", "rancongiciel", "--output", "json").json().get("total").asInt()).isEqualTo(3);
    }

    @Test
    void speaksFrench() throws Exception {
        ProcessBuilder builder = vigie.builder("--help");
        builder.environment().put("VIGIE_JVM_FLAGS", "-Duser.language=fr -Duser.country=FR");
        assertThat(Vigie.finish(builder).out()).contains("Chercher dans le corpus", "Commandes");
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Path folder = Path.of(System.getProperty("vigie.root"),
                "bundles/org.vigie.cli/src/main/resources/org/vigie/cli");
        try (Stream<String> english = Files.lines(folder.resolve("messages.properties"));
                Stream<String> french = Files.lines(folder.resolve("messages_fr.properties"))) {
            List<String> keys = english.filter(line -> line.matches("[\\w.-]+ = .*")).map(line -> line.split(" =")[0])
                    .toList();
            assertThat(french.filter(line -> line.matches("[\\w.-]+ = .*")).map(line -> line.split(" =")[0]).toList())
                    .containsAll(keys);
        }
    }

    @Test
    void everyPhraseOfTheBundlesHasItsFrench() throws IOException {
        String literal = "\"((?:[^\"\\\\]|\\\\.)*)\"";
        Pattern phrase = Pattern.compile("WORDS\\s*\\.say\\(\\s*(" + literal + "(?:\\s*\\+\\s*" + literal + ")*)");
        List<String> missing = new ArrayList<>();
        int count = 0;
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("vigie.root"), "bundles"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*/src/main/java/.*\\.java")).toList()) {
                Matcher said = phrase.matcher(Files.readString(file));
                Path french = Path.of(file.getParent().toString().replace("/src/main/java/", "/src/main/resources/"),
                        "phrases_fr.txt");
                while (said.find()) {
                    count++;
                    String words = said.group(1).replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("^\"|\"$", "");
                    if (!Files.exists(french) || !Files.readString(french).contains(words + " => ")) {
                        missing.add(file.getFileName() + ": " + words);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(150);
    }

    @Test
    void saysWhatIsWrongInFrench() throws Exception {
        ProcessBuilder builder = vigie.builder("import", "nulle-part.json");
        builder.environment().put("VIGIE_JVM_FLAGS", "-Duser.language=fr");
        assertThat(Vigie.finish(builder).err()).contains("nulle-part.json : il n'y a pas de tel fichier");
        ProcessBuilder formats = vigie.builder("formats");
        formats.environment().put("VIGIE_JVM_FLAGS", "-Duser.language=fr");
        assertThat(Vigie.finish(formats).out()).contains("Tableau CSV", "Flux RSS et Atom");
    }

    @Test
    void aMissingBundleIsNamed() throws Exception {
        Path copy = Distribution.copy(home.resolve("dist copy"));
        try (Stream<Path> files = Files.walk(copy.resolve("features"))) {
            Path core = files.filter(file -> file.endsWith("core.json")).findFirst().orElseThrow();
            Files.writeString(core, Files.readString(core).replaceAll("(?m)^.*org\\.vigie\\.wrapped\\.lucene.*$", ""));
        }
        Result result = new Vigie(home, copy).run("version");
        assertThat(result.code()).isEqualTo(6);
        assertThat(result.err()).contains("org.vigie.search.lucene", "needs the package org.apache.lucene");
    }

    @Test
    void runsFromAnyFolderAndThroughALink() throws Exception {
        Path copy = Distribution.copy(home.resolve("somewhere else"));
        Path link = Files.createSymbolicLink(home.resolve("vigie"), copy.resolve("bin/vigie"));
        ProcessBuilder builder = new Vigie(home, copy).builder("version");
        builder.command().set(0, link.toString());
        assertThat(Vigie.finish(builder).out()).startsWith("vigie 0.");
    }
}
