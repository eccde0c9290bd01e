package org.vigie.uitests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Faults around the workbench, and between its sessions. */
class FaultsIT {

    private static final long END_SECONDS = 60;

    @TestFactory
    Stream<DynamicTest> faultsAndADamagedIndex() throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "home");
        SessionProcess sessions = new SessionProcess(home, "en");
        Stream<DynamicTest> faults = sessions.run("FaultsTest");
        damageIndex(home.resolve("data/demo"));
        return Stream.concat(faults, sessions.run("DamagedIndexTest"));
    }

    private static void damageIndex(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
                Files.writeString(file, "no index at all");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theDiskIsFull() throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "home").toAbsolutePath();
        Path disk = Files.createDirectories(home.resolve("data"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()) == 0;
        if (!mounted && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI must run this as somebody who may mount a small disk");
        }
        Assumptions.assumeTrue(mounted, "not run: only who may mount (root, CAP_SYS_ADMIN) can make a small disk");
        try {
            return new SessionProcess(home, "en").run("FullDiskTest");
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @TestFactory
    Stream<DynamicTest> theDisplayGoes() throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "home").toAbsolutePath();
        SessionProcess sessions = new SessionProcess(home, "en");
        Process process;
        try (VirtualScreen screen = VirtualScreen.open(home.resolve("screen.log"))) {
            process = sessions.start(screen, "LostDisplayTest");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
            while (!Files.exists(home.resolve("ready")) && process.isAlive() && System.nanoTime() < end) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
            assertTrue(Files.exists(home.resolve("ready")), "the import did not begin; see " + home);
        }
        assertTrue(process.waitFor(END_SECONDS, TimeUnit.SECONDS), "the process goes on without a display");
        return sessions.run("AfterwardsTest");
    }
}
