package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The distribution, used on the command line.
 *
 * @param home where it keeps what it keeps
 */
record Shipped(Path home) {

    /** Runs a command that has to succeed; returns what it wrote. */
    String run(String... words) throws IOException, InterruptedException {
        return run(List.of(0), words);
    }

    private String run(List<Integer> accepted, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("vigie.dist"), "bin/vigie").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("VIGIE_HOME", home.toString());
        builder.environment().put("VIGIE_NO_AOT", "yes");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isIn(accepted);
        return out;
    }

    JsonNode json(String... words) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(run(words));
    }

    /** Imports files, of which some may be refused in part; returns the summary. */
    JsonNode imported(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("import", "--no-annotate", "--output", "json"));
        all.addAll(List.of(words));
        return new ObjectMapper().readTree(run(List.of(0, 1), all.toArray(String[]::new)));
    }
}
