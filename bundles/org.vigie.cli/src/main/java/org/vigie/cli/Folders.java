package org.vigie.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things lie by the XDG Base Directory Specification 0.8; {@code VIGIE_HOME} overrides all of it.
 *
 * @param data for what belongs to the installation and for the default corpus
 * @param configuration for settings and mappings
 */
record Folders(Path data, Path configuration) {

    static Folders ofEnvironment() {
        // the JVM asks the list of users for the home folder; the user may have named another
        String home = System.getenv().getOrDefault("HOME", "");
        return of(System.getenv(), Path.of(home.startsWith("/") ? home : System.getProperty("user.home")));
    }

    static Folders of(Map<String, String> environment, Path userHome) {
        String home = environment.getOrDefault("VIGIE_HOME", "");
        if (!home.isBlank()) {
            return new Folders(Path.of(home, "data"), Path.of(home, "config"));
        }
        return new Folders(base(environment, "XDG_DATA_HOME", userHome.resolve(".local/share")),
                base(environment, "XDG_CONFIG_HOME", userHome.resolve(".config")));
    }

    /** The specification says to ignore relative paths. */
    private static Path base(Map<String, String> environment, String name, Path fallback) {
        String value = environment.getOrDefault(name, "");
        Path base = value.startsWith("/") ? Path.of(value) : fallback;
        return base.resolve("vigie");
    }

    Path corpus() {
        return data.resolve("corpus");
    }

    Path demoCorpus() {
        return data.resolve("demo");
    }
}
