package org.vigie.uitests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Measures the workbench over a corpus that is named; run by {@code releng/benchmarks/run workbench} and by no test run. */
class WorkbenchMeasurement {

    @TestFactory
    Stream<DynamicTest> measure() throws Exception {
        Path home = Path.of(System.getProperty("vigie.measure.home"));
        Stream<DynamicTest> tests = new SessionProcess(home, "en").withLimit(Long.getLong("vigie.measure.seconds"))
                .run(System.getProperty("vigie.measure.test", "MeasuringTest"));
        Path figures = home.resolve("figures.txt");
        if (Files.exists(figures)) {
            Files.readAllLines(figures).forEach(System.out::println);
        }
        return tests;
    }
}
