package org.vigie.itests.inside;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A bundle that is compiled and packed for a test, against what the distribution has. */
public final class TestBundle {

    private final String name;
    private final String version;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> components = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();

    public TestBundle(String name, String version) {
        this.name = name;
        this.version = version;
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", name);
        headers.put("Bundle-Version", version);
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    public TestBundle header(String key, String value) {
        headers.put(key, value);
        return this;
    }

    public TestBundle without(String key) {
        headers.remove(key);
        return this;
    }

    /** Adds a class; its package is that of its name. */
    public TestBundle type(String type, String body) {
        int dot = type.lastIndexOf('.');
        sources.put(type, "package " + type.substring(0, dot) + ";\n"
                + body.replace("TYPE", type.substring(dot + 1)));
        return this;
    }

    /** Compiles against another bundle as well. */
    public TestBundle using(TestBundle other) {
        try {
            Path jar = Files.createTempFile("using", ".jar");
            Files.write(jar, other.bytes());
            classPath.add(jar);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestBundle file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Adds a component that offers a service. */
    public TestBundle component(String type, String service, String properties, String... references) {
        String path = "OSGI-INF/" + type + ".xml";
        String scope = service.endsWith("Subcommand") ? " scope=\"prototype\"" : "";
        components.add(path);
        files.put(path, ("""
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                  %s
                  <service%s><provide interface="%s"/></service>
                  %s
                  <implementation class="%s"/>
                </scr:component>
                """.formatted(type, properties, scope, service, String.join("\n", references), type))
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] bytes() {
        try {
            if (!components.isEmpty()) {
                headers.put("Service-Component", String.join(",", components));
            }
            Map<String, byte[]> all = new LinkedHashMap<>(files);
            if (!sources.isEmpty()) {
                all.putAll(compile());
            }
            Manifest manifest = new Manifest();
            headers.forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
                for (Map.Entry<String, byte[]> file : all.entrySet()) {
                    jar.putNextEntry(new JarEntry(file.getKey()));
                    jar.write(file.getValue());
                    jar.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> compile() throws IOException {
        Path work = Files.createTempDirectory("bundle");
        List<String> words = new ArrayList<>(List.of("-proc:none", "-d", work.resolve("out").toString(), "-classpath",
                Stream.concat(platform().stream(), classPath.stream()).map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator))));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            words.add(Files.writeString(file, source.getValue()).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        if (compiler.run(null, said, said, words.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> compiled = Files.walk(work.resolve("out"))) {
            for (Path file : compiled.filter(Files::isRegularFile).sorted().toList()) {
                classes.put(work.resolve("out").relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static List<Path> platform() throws IOException {
        Path home = Path.of(System.getProperty("vigie.dist"));
        try (Stream<Path> repository = Files.walk(home.resolve("repository"));
                Stream<Path> library = Files.list(home.resolve("lib"))) {
            return Stream.concat(repository, library).filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
