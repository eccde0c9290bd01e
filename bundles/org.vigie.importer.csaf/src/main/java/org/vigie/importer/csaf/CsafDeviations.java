package org.vigie.importer.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;

/**
 * Holds an advisory against the mandatory tests of CSAF 2.0, section 6.1. It is read all the same; what deviates is noted, each as the
 * number of the test, or the word schema, and what is wrong.
 */
final class CsafDeviations {

    /** The most that are noted of one document: those that follow say nothing new. */
    private static final int MOST = 50;

    /** A document, with what several tests look at. */
    private record Tested(JsonObject csaf, TrackingChecks tracking, ScoreChecks scores) {}

    private record Test(String number, Function<Tested, Stream<String>> run) {

        static Test whole(String number, Function<JsonObject, Stream<String>> run) {
            return new Test(number, tested -> run.apply(tested.csaf()));
        }

        static Test tracking(String number, Function<TrackingChecks, Stream<String>> run) {
            return new Test(number, tested -> run.apply(tested.tracking()));
        }

        static Test scores(String number, Function<ScoreChecks, Stream<String>> run) {
            return new Test(number, tested -> run.apply(tested.scores()));
        }

        Stream<String> deviations(Tested tested) {
            // the parts of a test have numbers below its own
            return run.apply(tested).map(what -> what.startsWith(".") ? number + what : number + " " + what);
        }
    }

    private static final List<Test> TESTS = List.of(Test.whole("schema", SchemaChecks::mandatory),
            Test.whole("6.1.1", ProductChecks::undefinedProducts),
            Test.whole("6.1.2", ProductChecks::productsDefinedTwice), Test.whole("6.1.3", ProductChecks::circles),
            Test.whole("6.1.4", ProductChecks::undefinedGroups), Test.whole("6.1.5", ProductChecks::groupsDefinedTwice),
            Test.whole("6.1.6", VulnerabilityChecks::contradictingStatus),
            Test.whole("6.1.7", VulnerabilityChecks::scoresOfOneVersion),
            Test.scores("6.1.8", ScoreChecks::invalid), Test.scores("6.1.9", ScoreChecks::miscalculated),
            Test.scores("6.1.10", ScoreChecks::inconsistent), Test.whole("6.1.11", WeaknessChecks::misnamed),
            Test.whole("6.1.12", LanguageChecks::invalid), Test.whole("6.1.13", ProductChecks::packageUrls),
            Test.tracking("6.1.14", TrackingChecks::unsortedHistory), Test.whole("6.1.15", DocumentChecks::translator),
            Test.tracking("6.1.16", TrackingChecks::latestVersion), Test.tracking("6.1.17", TrackingChecks::draft),
            Test.tracking("6.1.18", TrackingChecks::releasedHistory),
            Test.tracking("6.1.19", TrackingChecks::historyOfPreReleases),
            Test.tracking("6.1.20", TrackingChecks::preReleaseOfFinal),
            Test.tracking("6.1.21", TrackingChecks::missingInHistory),
            Test.tracking("6.1.22", TrackingChecks::twiceInHistory), Test.whole("6.1.23", VulnerabilityChecks::sameCve),
            Test.whole("6.1.24", VulnerabilityChecks::involvementsTwice),
            Test.whole("6.1.25", ProductChecks::sameHashes),
            Test.whole("6.1.26", DocumentChecks::prohibitedCategory), Test.whole("6.1.27", DocumentChecks::profile),
            Test.whole("6.1.28", DocumentChecks::translation),
            Test.whole("6.1.29", VulnerabilityChecks::remediationsWithoutProduct),
            Test.tracking("6.1.30", TrackingChecks::mixedVersioning),
            Test.whole("6.1.31", ProductChecks::versionRanges),
            Test.whole("6.1.32", VulnerabilityChecks::flagsWithoutProduct),
            Test.whole("6.1.33", VulnerabilityChecks::flagsTwice));

    private CsafDeviations() {}

    static List<String> of(JsonObject csaf) {
        Tested tested = new Tested(csaf, new TrackingChecks(csaf), new ScoreChecks(csaf));
        return TESTS.stream().flatMap(test -> test.deviations(tested)).limit(MOST).toList();
    }

    /** Returns what is in a list more than once, each once. */
    static Stream<String> repeated(Stream<String> values) {
        Set<String> seen = new HashSet<>();
        return values.filter(value -> !seen.add(value)).distinct();
    }
}
