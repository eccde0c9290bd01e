package org.vigie.uitests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** Runs sessions of the workbench, each in a process of its own, and turns what happened there into tests. */
final class SessionProcess {

    private static final long LIMIT_SECONDS = 240;

    private long limitSeconds = LIMIT_SECONDS;

    private final Path home;
    private final String language;
    private final String gallery;

    /**
     * @param home what stands for the user's home; sessions that share it follow each other
     * @param language in which the workbench speaks
     */
    SessionProcess(Path home, String language) {
        this(home, language, language);
    }

    private SessionProcess(Path home, String language, String gallery) {
        this.home = home.toAbsolutePath();
        this.language = language;
        this.gallery = gallery;
    }

    /** Waits longer than usually for a session to end. */
    SessionProcess withLimit(long seconds) {
        limitSeconds = seconds;
        return this;
    }

    /** Sets the theme, as the preferences would. */
    SessionProcess withTheme(String theme) throws IOException {
        Path settings = Files.createDirectories(home.resolve("config/settings"));
        Files.writeString(settings.resolve("org.vigie.workbench.properties"), "theme=" + theme + "\n");
        return new SessionProcess(home, language, language + "-" + theme);
    }

    /** Runs test classes of the package {@code inside} in one session. */
    Stream<DynamicTest> run(String... classes) throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path results = Files.createTempFile(home, "results", ".txt");
        Path output = output(classes);
        int code;
        try (VirtualScreen screen = VirtualScreen.open(home.resolve("screen.log"))) {
            Process process = start(screen, results, classes);
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("The session did not end; its output is in " + output);
            }
            code = process.exitValue();
        }
        List<String> lines = Files.readAllLines(results);
        Assertions.assertFalse(lines.isEmpty(), () -> "Nothing was tested; the output is in " + output);
        return Stream.concat(lines.stream().map(SessionProcess::test), Stream.of(
                DynamicTest.dynamicTest("ended well", () -> Assertions.assertEquals(0, code, "see " + output))));
    }

    /** Starts a session that is not expected to end well. */
    Process start(VirtualScreen screen, String... classes) throws IOException {
        return start(screen, Files.createTempFile(home, "results", ".txt"), classes);
    }

    private Process start(VirtualScreen screen, Path results, String... classes) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(results, classes)).redirectErrorStream(true)
                .redirectOutput(output(classes).toFile());
        builder.environment().put("DISPLAY", screen.name());
        return builder.start();
    }

    private Path output(String... classes) {
        return home.resolve("output-" + String.join("-", classes) + ".txt");
    }

    private List<String> command(Path results, String... classes) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(Profile.read(Path.of(System.getProperty("vigie.dist")), "desktop").flags());
        command.addAll(List.of("-Xlog:jfr*=error", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=" + language, "-Duser.timezone=Europe/Paris",
                "-Dvigie.dist=" + System.getProperty("vigie.dist"), "-Dvigie.root=" + System.getProperty("vigie.root"),
                "-Dvigie.data.real=" + System.getProperty("vigie.data", ""), "-Dvigie.log=" + home.resolve("vigie.log"),
                "-Duitests.home=" + home, "-Duitests.gallery=" + gallery,
                "-Dvigie.measure.minutes=" + System.getProperty("vigie.measure.minutes", "1"),
                "-Duitests.shots=" + Path.of("target/screenshots").toAbsolutePath(), "-cp",
                System.getProperty("java.class.path"), SessionMain.class.getName(), home.toString(),
                results.toString()));
        for (String name : classes) {
            command.add("org.vigie.uitests.inside." + name);
        }
        return command;
    }

    private static DynamicTest test(String line) {
        String[] parts = line.split("\t", 3);
        return DynamicTest.dynamicTest(parts[0], () -> Assertions.assertEquals("SUCCESSFUL", parts[1],
                () -> parts.length > 2 ? parts[2].replace("\\n", "\n") : line));
    }
}
