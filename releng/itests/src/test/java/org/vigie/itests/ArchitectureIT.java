package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the architecture, held against the jars that were built. See {@code releng/docs/architecture.md}. */
class ArchitectureIT {

    private static final int API = 3;
    private static final int VIEW = 10;
    /** Each bundle's layer; arrows point to lower ones. A bundle that is missing here fails the test. */
    private static final Map<String, Integer> LAYERS = Map.ofEntries(Map.entry("org.vigie.model", 0),
            Map.entry("org.vigie.importer", 1), Map.entry("org.vigie.annotator", 1),
            Map.entry("org.vigie.wrapped.opennlp", 1), Map.entry("org.vigie.rules", 1),
            Map.entry("org.vigie.linker", 1), Map.entry("org.vigie.json", 2),
            Map.entry("org.vigie.annotator.cleaning", 4), Map.entry("org.vigie.annotator.sentences", 4),
            Map.entry("org.vigie.annotator.dates", 4), Map.entry("org.vigie.annotator.quantities", 4),
            Map.entry("org.vigie.annotator.names", 4), Map.entry("org.vigie.annotator.datakinds", 4),
            Map.entry("org.vigie.annotator.speech", 4), Map.entry("org.vigie.annotator.claims", 4),
            Map.entry("org.vigie.linker.evidence", 4), Map.entry("org.vigie.evidence", 6),
            Map.entry("org.vigie.summary", 3), Map.entry("org.vigie.incident", 1),
            Map.entry("org.vigie.annotator.language", 4),
            Map.entry("org.vigie.exporter", 2), Map.entry("org.vigie.html", 1),
            Map.entry("org.vigie.fetch", 1), Map.entry("org.vigie.plugins", 1), Map.entry("org.vigie.isolation", 1),
            Map.entry("org.vigie.wrapped.felix.utils", 1),
            Map.entry("org.vigie.corpus", 1), Map.entry("org.vigie.search", 1), Map.entry("org.vigie.command", 1),
            Map.entry("org.vigie.wrapped.lucene", 1), Map.entry("org.vigie.wrapped.rome", 1),
            Map.entry("org.vigie.html.jsoup", 4), Map.entry("org.vigie.fetch.http", 4),
            Map.entry("org.vigie.plugins.felix", 4), Map.entry("org.vigie.corpus.sqlite", 4),
            Map.entry("org.vigie.search.lucene", 4), Map.entry("org.vigie.importer.json", 4),
            Map.entry("org.vigie.importer.kev", 4),
            Map.entry("org.vigie.importer.osv", 4),
            Map.entry("org.vigie.importer.cve", 4),
            Map.entry("org.vigie.importer.csaf", 4),
            Map.entry("org.vigie.importer.veris", 4),
            Map.entry("org.vigie.importer.eurepoc", 4),
            Map.entry("org.vigie.importer.breaches", 4),
            Map.entry("org.vigie.importer.stix", 4),
            Map.entry("org.vigie.importer.misp", 4),
            Map.entry("org.vigie.exporter.stix", 4),
            Map.entry("org.vigie.exporter.misp", 4),
            Map.entry("org.vigie.exporter.veris", 4),
            Map.entry("org.vigie.exporter.csaf", 4),
            Map.entry("org.vigie.exporter.html", 4),
            Map.entry("org.vigie.exporter.markdown", 4),
            Map.entry("org.vigie.exporter.feed", 4),
            Map.entry("org.vigie.exporter.graphml", 4),
            Map.entry("org.vigie.exporter.bibtex", 4),
            Map.entry("org.vigie.exporter.ris", 4),
            Map.entry("org.vigie.exporter.csljson", 4),
            Map.entry("org.vigie.importer.references", 4),
            Map.entry("org.vigie.importer.csv", 4), Map.entry("org.vigie.importer.rss", 4),
            Map.entry("org.vigie.importer.text", 4), Map.entry("org.vigie.importer.pdf", 4),
            Map.entry("org.vigie.exporter.json", 4), Map.entry("org.vigie.exporter.csv", 4),
            Map.entry("org.vigie.settings", 4), Map.entry("org.vigie.log", 4), Map.entry("org.vigie.ingest", 5),
            Map.entry("org.vigie.feeds", 6), Map.entry("org.vigie.searches", 6), Map.entry("org.vigie.snapshot", 7),
            Map.entry("org.vigie.cli", 8), Map.entry("org.vigie.workbench", 8),
            Map.entry("org.vigie.casework", 9),
            Map.entry("org.vigie.view.search", VIEW), Map.entry("org.vigie.view.report", VIEW),
            Map.entry("org.vigie.french.jface", 4), Map.entry("org.vigie.french.renderers", 4),
            Map.entry("org.vigie.french.trim", 4), Map.entry("org.vigie.view.imports", VIEW),
            Map.entry("org.vigie.view.exports", VIEW),
            Map.entry("org.vigie.view.feeds", VIEW), Map.entry("org.vigie.view.collections", VIEW),
            Map.entry("org.vigie.view.plugins", VIEW), Map.entry("org.vigie.view.jobs", VIEW),
            Map.entry("org.vigie.view.log", VIEW), Map.entry("org.vigie.view.preferences", VIEW),
            Map.entry("org.vigie.view.incidents", VIEW), Map.entry("org.vigie.view.incident", VIEW),
            Map.entry("org.vigie.view.passages", VIEW), Map.entry("org.vigie.view.timeline", VIEW),
            Map.entry("org.vigie.view.matrix", VIEW), Map.entry("org.vigie.view.relations", VIEW),
            Map.entry("org.vigie.view.differences", VIEW), Map.entry("org.vigie.view.decisions", VIEW));

    /** What the packages of an API may mention beside the JDK and Vigie. */
    private static final Set<String> API_LIBRARIES = Set.of("org.osgi.annotation", "org.osgi.service.component");

    private static final Map<String, Bundle> BUNDLES = new TreeMap<>();

    /** What a manifest says. */
    private record Bundle(String name, Path file, Set<String> imports, Map<String, String> exports,
            Attributes headers) {
        boolean isWrapped() {
            return name.startsWith("org.vigie.wrapped.");
        }
    }

    @BeforeAll
    static void readBundles() throws IOException {
        for (Path file : Distribution.repository()) {
            try (JarFile jar = new JarFile(file.toFile())) {
                Attributes headers = jar.getManifest().getMainAttributes();
                String name = String.valueOf(headers.getValue("Bundle-SymbolicName")).replaceFirst(";.*", "");
                if (name.startsWith("org.vigie.")) {
                    BUNDLES.put(name, new Bundle(name, file, clauses(headers.getValue("Import-Package")).keySet(),
                            clauses(headers.getValue("Export-Package")), headers));
                }
            }
        }
        assertThat(BUNDLES).as("bundles of ours in the distribution").hasSizeGreaterThanOrEqualTo(20);
    }

    /** Splits a header at the commas that stand outside of quotes; returns names with their versions. */
    private static Map<String, String> clauses(String header) {
        Map<String, String> clauses = new TreeMap<>();
        if (header != null) {
            for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                String version = clause.contains("version=")
                        ? clause.replaceFirst(".*version=\"?([^\";]*).*", "$1")
                        : "";
                clauses.put(clause.replaceFirst(";.*", "").strip(), version);
            }
        }
        return clauses;
    }

    @Test
    void everyBundleHasALayer() {
        assertThat(BUNDLES.keySet()).isEqualTo(new TreeSet<>(LAYERS.keySet()));
    }

    @Test
    void arrowsPointDown() {
        List<String> wrong = new ArrayList<>();
        for (Bundle from : BUNDLES.values()) {
            for (Bundle to : BUNDLES.values()) {
                boolean uses = from != to && to.exports().keySet().stream().anyMatch(from.imports()::contains);
                if (uses && LAYERS.get(to.name()) >= LAYERS.get(from.name())) {
                    wrong.add(from.name() + " -> " + to.name());
                }
            }
        }
        assertThat(wrong).as("arrows that point up or sideways").isEmpty();
    }

    @Test
    void providersExportNothing() {
        assertThat(BUNDLES.values())
                .filteredOn(bundle -> LAYERS.get(bundle.name()) == API + 1 || LAYERS.get(bundle.name()) == VIEW)
                .allSatisfy(bundle -> assertThat(bundle.exports()).as(bundle.name()).isEmpty());
    }

    @Test
    void apisExportTheirOwnPackageWithAVersion() {
        assertThat(BUNDLES.values()).filteredOn(bundle -> LAYERS.get(bundle.name()) <= API && !bundle.isWrapped())
                .allSatisfy(bundle -> {
                    assertThat(bundle.exports()).containsOnlyKeys(bundle.name());
                    assertThat(bundle.exports().get(bundle.name())).matches("\\d+\\.\\d+\\.\\d+");
                });
    }

    @Test
    void apisCarryNoLibraryTypes() {
        for (Bundle bundle : BUNDLES.values()) {
            if (LAYERS.get(bundle.name()) <= API && !bundle.isWrapped()) {
                assertThat(bundle.imports()).as(bundle.name()).allMatch(name -> name.startsWith("java.")
                        || name.startsWith("org.vigie.") || API_LIBRARIES.stream().anyMatch(name::startsWith)
                        || bundle.name().equals("org.vigie.command") && name.startsWith("picocli"));
            }
        }
    }

    @Test
    void nothingHasAnActivator() {
        assertThat(BUNDLES.values()).allSatisfy(
                bundle -> assertThat(bundle.headers().getValue("Bundle-Activator")).as(bundle.name()).isNull());
    }

    @Test
    void folderNameAndRootPackageAreTheSame() throws IOException {
        Path root = Path.of(System.getProperty("vigie.root"));
        for (Bundle bundle : BUNDLES.values()) {
            assertThat(root.resolve("bundles").resolve(bundle.name())).isDirectory();
            if (bundle.name().startsWith("org.vigie.french.")) {
                // words for bundles of Eclipse, and nothing else
                assertThat(bundle.headers().getValue("Fragment-Host")).as(bundle.name()).startsWith("org.eclipse.");
                assertThat(classes(bundle)).as(bundle.name()).isEmpty();
            } else if (!bundle.isWrapped()) {
                String prefix = bundle.name().replace('.', '/') + "/";
                assertThat(classes(bundle)).as(bundle.name()).isNotEmpty().allMatch(name -> name.startsWith(prefix));
            }
        }
    }

    @Test
    void wrappersHoldNothingOfOurs() throws IOException {
        for (Bundle bundle : BUNDLES.values()) {
            if (bundle.isWrapped()) {
                assertThat(classes(bundle)).isNotEmpty().noneMatch(name -> name.startsWith("org/vigie/"));
            }
        }
    }

    @Test
    void onlyTheCommandLineTouchesStandardStreams() throws IOException {
        List<String> users = new ArrayList<>();
        for (Bundle bundle : BUNDLES.values()) {
            if (!bundle.isWrapped()) {
                users.addAll(using(bundle, Set.of("java/lang/System.out", "java/lang/System.err", "java/lang/System.in",
                        "java/lang/System.exit", "java/io/FileDescriptor.out", "java/io/FileDescriptor.err")));
            }
        }
        assertThat(users).containsExactly("org/vigie/cli/StandardStreams.class");
    }

    @Test
    void packagesHaveNoCycles() throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (Bundle bundle : BUNDLES.values()) {
            if (!bundle.isWrapped()) {
                for (String name : bundle.exports().keySet()) {
                    arrows.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(bundle.imports().stream()
                            .filter(imported -> imported.startsWith("org.vigie.") && !imported.equals(name))
                            .collect(Collectors.toSet()));
                }
            }
        }
        assertThat(arrows).hasSizeGreaterThanOrEqualTo(8);
        for (String start : arrows.keySet()) {
            assertThat(reachable(start, arrows)).as("from " + start).doesNotContain(start);
        }
    }

    private static Set<String> reachable(String start, Map<String, Set<String>> arrows) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(arrows.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    @Test
    void theRepositoryHoldsWhatTheFeaturesNameAndNothingElse() throws IOException {
        assertThat(Distribution.repository())
                .containsExactlyInAnyOrderElementsOf(Distribution.bundles(Distribution.ALL_FEATURES));
    }

    @Test
    void everythingShippedHasItsLicence() throws IOException {
        Path licences = Distribution.folder().resolve("licences");
        String list = Files.readString(licences.resolve("README.md"));
        Stream<Path> shipped = Stream.concat(Distribution.repository().stream(),
                jars(Distribution.folder().resolve("lib")));
        assertThat(shipped.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("org.vigie."))
                .map(name -> name.replaceFirst("-\\d.*", ""))).allSatisfy(name -> assertThat(list).contains(name));
    }

    private static Stream<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        }
    }

    private static List<String> classes(Bundle bundle) throws IOException {
        try (JarFile jar = new JarFile(bundle.file().toFile())) {
            return jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")).toList();
        }
    }

    private static List<String> using(Bundle bundle, Set<String> members) throws IOException {
        List<String> users = new ArrayList<>();
        try (JarFile jar = new JarFile(bundle.file().toFile())) {
            for (JarEntry entry : jar.stream().filter(candidate -> candidate.getName().endsWith(".class")).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    for (PoolEntry constant : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                        if (members.contains(member(constant))) {
                            users.add(entry.getName());
                            break;
                        }
                    }
                }
            }
        }
        return users;
    }

    private static String member(PoolEntry constant) {
        return switch (constant) {
            case FieldRefEntry field -> field.owner().asInternalName() + "." + field.name().stringValue();
            case MethodRefEntry method -> method.owner().asInternalName() + "." + method.name().stringValue();
            default -> "";
        };
    }

    @Test
    void classesAreSmall() throws IOException {
        Path root = Path.of(System.getProperty("vigie.root"), "bundles");
        List<Long> lengths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/src/main/java/.*\\.java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    long length = lines.count();
                    assertThat(length).as(file.toString()).isLessThanOrEqualTo(320);
                    lengths.add(length);
                }
            }
        }
        Long[] sorted = lengths.toArray(Long[]::new);
        Arrays.sort(sorted);
        assertThat(sorted.length).isGreaterThan(100);
        assertThat(sorted[sorted.length / 2]).as("median length of a class").isLessThanOrEqualTo(80);
    }
}
