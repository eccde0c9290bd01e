package org.vigie.importer.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;

/**
 * Holds an advisory against the mandatory tests of CSAF 2.0, section 6.1. It is read all the same; what deviates is noted, each as the
 * number of the test and what is wrong.
 */
final class CsafDeviations {

    /** The most that are noted of one document: those that follow say nothing new. */
    private static final int MOST = 50;

    private record Test(String number, Function<JsonObject, Stream<String>> run) {
        Stream<String> deviations(JsonObject csaf) {
            // the parts of a test have numbers below its own
            return run.apply(csaf).map(what -> what.startsWith(".") ? number + what : number + " " + what);
        }
    }

    private static final List<Test> TESTS = List.of(new Test("6.1.1", ProductChecks::undefinedProducts),
            new Test("6.1.2", ProductChecks::productsDefinedTwice), new Test("6.1.3", ProductChecks::circles),
            new Test("6.1.4", ProductChecks::undefinedGroups), new Test("6.1.5", ProductChecks::groupsDefinedTwice),
            new Test("6.1.6", VulnerabilityChecks::contradictingStatus),
            new Test("6.1.7", VulnerabilityChecks::scoresOfOneVersion),
            new Test("6.1.8", ScoreChecks::invalid), new Test("6.1.9", ScoreChecks::miscalculated),
            new Test("6.1.10", ScoreChecks::inconsistent), new Test("6.1.11", WeaknessChecks::misnamed),
            new Test("6.1.12", LanguageChecks::invalid), new Test("6.1.13", ProductChecks::packageUrls),
            new Test("6.1.14", TrackingChecks::unsortedHistory), new Test("6.1.15", DocumentChecks::translator),
            new Test("6.1.16", TrackingChecks::latestVersion), new Test("6.1.17", TrackingChecks::draft),
            new Test("6.1.18", TrackingChecks::releasedHistory),
            new Test("6.1.19", TrackingChecks::historyOfPreReleases),
            new Test("6.1.20", TrackingChecks::preReleaseOfFinal), new Test("6.1.21", TrackingChecks::missingInHistory),
            new Test("6.1.22", TrackingChecks::twiceInHistory), new Test("6.1.23", VulnerabilityChecks::sameCve),
            new Test("6.1.24", VulnerabilityChecks::involvementsTwice), new Test("6.1.25", ProductChecks::sameHashes),
            new Test("6.1.26", DocumentChecks::prohibitedCategory), new Test("6.1.27", DocumentChecks::profile),
            new Test("6.1.28", DocumentChecks::translation),
            new Test("6.1.29", VulnerabilityChecks::remediationsWithoutProduct),
            new Test("6.1.30", TrackingChecks::mixedVersioning), new Test("6.1.31", ProductChecks::versionRanges),
            new Test("6.1.32", VulnerabilityChecks::flagsWithoutProduct),
            new Test("6.1.33", VulnerabilityChecks::flagsTwice));

    private CsafDeviations() {}

    static List<String> of(JsonObject csaf) {
        return TESTS.stream().flatMap(test -> test.deviations(csaf)).limit(MOST).toList();
    }

    /** Returns what is in a list more than once, each once. */
    static Stream<String> repeated(Stream<String> values) {
        Set<String> seen = new HashSet<>();
        return values.filter(value -> !seen.add(value)).distinct();
    }
}
