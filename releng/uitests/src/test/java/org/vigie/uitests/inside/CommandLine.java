package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as another process, over the same data as the workbench. */
final class CommandLine {

    private final Path home = Path.of(System.getProperty("uitests.home"));

    /** Runs a command to its end, which must be a good one. */
    void run(String... words) throws IOException, InterruptedException {
        Process process = start(words);
        process.getOutputStream().close();
        assertEquals(0, process.waitFor(), () -> "see " + output());
    }

    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("vigie.dist"), "bin/vigie").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().put("VIGIE_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private Path output() {
        return home.resolve("command-line.txt");
    }
}
