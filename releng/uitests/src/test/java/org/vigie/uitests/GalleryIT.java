package org.vigie.uitests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pictures of everything that the workbench shows, in {@code target/screenshots}. */
class GalleryIT {

    @TestFactory
    Stream<DynamicTest> english() throws Exception {
        return Stream.concat(session("en", "light"), session("en", "dark"));
    }

    @TestFactory
    Stream<DynamicTest> french() throws Exception {
        return Stream.concat(session("fr", "light"), session("fr", "dark"));
    }

    private static Stream<DynamicTest> session(String language, String theme) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "home");
        return new SessionProcess(home, language).withTheme(theme).run("GalleryTest");
    }
}
