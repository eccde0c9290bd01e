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

    /** What the packages of an API may mention beside the JDK and Vigie. */
    private static final Set<String> API_LIBRARIES = Set.of("org.osgi.annotation", "org.osgi.service.component");

    /** Bundles that are shared and do something with a library, which their packages do not mention. */
    private static final Set<String> LIBRARIES_INSIDE = Set.of("org.vigie.json", "org.vigie.summary");

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
        assertThat(BUNDLES.keySet()).isEqualTo(Layers.names());
    }

    @Test
    void arrowsPointDown() {
        List<String> wrong = new ArrayList<>();
        for (Bundle from : BUNDLES.values()) {
            for (Bundle to : BUNDLES.values()) {
                boolean uses = from != to && to.exports().keySet().stream().anyMatch(from.imports()::contains);
                if (uses && Layers.of(to.name()) >= Layers.of(from.name())) {
                    wrong.add(from.name() + " -> " + to.name());
                }
            }
        }
        assertThat(wrong).as("arrows that point up or sideways").isEmpty();
    }

    @Test
    void providersExportNothing() {
        assertThat(BUNDLES.values())
                .filteredOn(bundle -> Layers.of(bundle.name()) == Layers.PROVIDERS
                        || Layers.of(bundle.name()) == Layers.VIEWS)
                .allSatisfy(bundle -> assertThat(bundle.exports()).as(bundle.name()).isEmpty());
    }

    @Test
    void apisExportTheirOwnPackageWithAVersion() {
        assertThat(BUNDLES.values()).filteredOn(bundle -> Layers.of(bundle.name()) <= Layers.API && !bundle.isWrapped())
                .allSatisfy(bundle -> {
                    assertThat(bundle.exports()).containsOnlyKeys(bundle.name());
                    assertThat(bundle.exports().get(bundle.name())).matches("\\d+\\.\\d+\\.\\d+");
                });
    }

    @Test
    void apisCarryNoLibraryTypes() {
        for (Bundle bundle : BUNDLES.values()) {
            if (Layers.of(bundle.name()) <= Layers.API && !bundle.isWrapped()
                    && !LIBRARIES_INSIDE.contains(bundle.name())) {
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
