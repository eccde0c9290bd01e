package org.vigie.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Runs the command line of the distribution as a process, with a home folder of its own. */
final class Vigie {

    private static final long LIMIT_SECONDS = 180;

    private final Path home;
    private final Path program;

    Vigie(Path home) {
        this(home, Distribution.folder());
    }

    Vigie(Path home, Path distribution) {
        this.home = home;
        this.program = distribution.resolve("bin/vigie");
    }

    /**
     * What a run gave.
     *
     * @param code the exit code
     * @param out standard output
     * @param err standard error
     */
    record Result(int code, String out, String err) {
        JsonNode json() {
            return new ObjectMapper().readTree(out);
        }
    }

    ProcessBuilder builder(String... words) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("VIGIE_HOME", home.toString());
        environment.put("VIGIE_NO_AOT", "yes");
        environment.put("LC_ALL", "C.UTF-8");
        environment.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        return builder;
    }

    Result run(String... words) throws IOException, InterruptedException {
        return finish(builder(words));
    }

    static Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("vigie", ".out");
        Path err = Files.createTempFile("vigie", ".err");
        try {
            Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end within " + LIMIT_SECONDS + " seconds: " + builder.command());
            }
            return new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
