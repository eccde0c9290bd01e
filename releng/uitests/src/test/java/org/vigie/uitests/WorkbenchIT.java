package org.vigie.uitests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A working day: a first session, and the next one, which finds everything as it was left. */
class WorkbenchIT {

    @TestFactory
    Stream<DynamicTest> sessions() throws Exception {
        SessionProcess sessions = new SessionProcess(Files.createTempDirectory(Path.of("target"), "home"), "en");
        return Stream.concat(sessions.run("FirstSessionTest"), sessions.run("SecondSessionTest"));
    }

    @TestFactory
    Stream<DynamicTest> casework() throws Exception {
        SessionProcess sessions = new SessionProcess(Files.createTempDirectory(Path.of("target"), "home"), "en");
        return Stream.concat(sessions.run("CaseworkTest"), sessions.run("CaseworkAfterwardsTest"));
    }

    @TestFactory
    Stream<DynamicTest> oddIncidents() throws Exception {
        return new SessionProcess(Files.createTempDirectory(Path.of("target"), "home"), "en").run("OddIncidentsTest");
    }

    @TestFactory
    Stream<DynamicTest> habits() throws Exception {
        return new SessionProcess(Files.createTempDirectory(Path.of("target"), "home"), "en").run("HabitsTest");
    }

    @TestFactory
    Stream<DynamicTest> theGuardOfTheseTests() throws Exception {
        return new SessionProcess(Files.createTempDirectory(Path.of("target"), "home"), "en").run("GuardTest");
    }
}
