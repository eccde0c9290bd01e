package org.vigie.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command of {@code write-a-plugin.md}, in order, in a home folder of its own. Maven gets everything from what the
 * build of Vigie has fetched and made, and nothing from the network.
 */
class TutorialIT {

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh$(.*?)^```$");

    @TempDir
    private Path home;

    @Test
    void everyCommandOfTheTutorialWorks() throws Exception {
        Path root = Path.of(System.getProperty("vigie.root"));
        List<String> commands = new ArrayList<>();
        Matcher blocks = COMMANDS.matcher(Files.readString(root.resolve("releng/docs/write-a-plugin.md")));
        while (blocks.find()) {
            commands.add(blocks.group(1).strip());
        }
        assertThat(commands).hasSizeGreaterThan(8);
        prepare();
        ProcessBuilder builder = new ProcessBuilder("bash", "-eux", "-c", String.join("\n", commands))
                .directory(root.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("VIGIE_"));
        environment.put("HOME", home.toString());
        environment.put("MAVEN_OPTS", "-Duser.home=" + home);
        environment.put("JAVA_HOME", System.getProperty("vigie.maven.java"));
        environment.put("JAVA25_HOME", System.getProperty("java.home"));
        environment.put("PATH", home.resolve("bin") + ":" + System.getProperty("vigie.maven.home") + "/bin:"
                + environment.get("PATH"));
        environment.put("VIGIE_HOME", home.resolve("vigie").toString());
        environment.put("VIGIE_NO_AOT", "yes");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TMPDIR", home.resolve("tmp").toString());
        Vigie.Result result = Vigie.finish(builder);
        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("org.example.lines  1.0.0", "Lines of date | title | text",
                "org.vigie.importer.Importer (vigie.importer.id=org.example.lines)", "1 report", "Example",
                "org.example.lines is removed");
    }

    private void prepare() throws IOException {
        Files.createDirectories(home.resolve("tmp"));
        Files.createSymbolicLink(Files.createDirectories(home.resolve("bin")).resolve("vigie"),
                Distribution.folder().resolve("bin/vigie"));
        Files.writeString(Files.createDirectories(home.resolve(".m2")).resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>fetched</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(Path.of(System.getProperty("vigie.maven.local")).toUri()));
    }
}
