package org.vigie.importer.csaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;

/** Tests of versions and of the revision history (CSAF 2.0, sections 6.1.14, 6.1.16 to 6.1.22, 6.1.30). */
final class TrackingChecks {

    private static final Set<String> RELEASED = Set.of("final", "interim");
    private static final String DRAFT = "draft";

    private TrackingChecks() {}

    private static JsonValue tracking(JsonObject csaf) {
        return csaf.at("/document/tracking");
    }

    /** Returns the versions in the order of their dates, those of one moment in their own. */
    private static List<CsafVersion> history(JsonObject csaf) {
        return tracking(csaf).get("revision_history").elements().stream()
                .sorted(Comparator.comparing(TrackingChecks::date)
                        .thenComparing(item -> new CsafVersion(item.text("number"))))
                .map(item -> new CsafVersion(item.text("number"))).toList();
    }

    private static Instant date(JsonValue item) {
        try {
            return OffsetDateTime.parse(item.text("date")).toInstant();
        } catch (DateTimeException _) {
            return Instant.MIN;
        }
    }

    private static CsafVersion version(JsonObject csaf) {
        return new CsafVersion(tracking(csaf).text("version"));
    }

    private static String status(JsonObject csaf) {
        return tracking(csaf).text("status");
    }

    private static Stream<String> said(boolean deviates, String words) {
        return deviates ? Stream.of(words) : Stream.empty();
    }

    static Stream<String> unsortedHistory(JsonObject csaf) {
        List<CsafVersion> history = history(csaf);
        return said(IntStream.range(1, history.size()).anyMatch(i -> history.get(i - 1).compareTo(history.get(i)) > 0),
                "the numbers of the revision history do not ascend with its dates");
    }

    static Stream<String> latestVersion(JsonObject csaf) {
        List<CsafVersion> history = history(csaf);
        boolean draft = status(csaf).equals(DRAFT);
        return said(!history.isEmpty() && !history.getLast().comparable(draft).equals(version(csaf).comparable(draft)),
                "the version is not that of the latest revision");
    }

    static Stream<String> draft(JsonObject csaf) {
        CsafVersion version = version(csaf);
        return said((version.isZero() || version.isPreRelease()) && !status(csaf).equals(DRAFT),
                "the version is that of a draft, the status is not");
    }

    static Stream<String> releasedHistory(JsonObject csaf) {
        return said(RELEASED.contains(status(csaf)) && history(csaf).stream().anyMatch(CsafVersion::isZero),
                "the revision history of a released document has a version 0");
    }

    static Stream<String> historyOfPreReleases(JsonObject csaf) {
        return said(history(csaf).stream().anyMatch(CsafVersion::isPreRelease),
                "the revision history has a pre-release");
    }

    static Stream<String> preReleaseOfFinal(JsonObject csaf) {
        return said(RELEASED.contains(status(csaf)) && version(csaf).isPreRelease(),
                "a released document has the version of a pre-release");
    }

    static Stream<String> missingInHistory(JsonObject csaf) {
        List<Integer> numbers = history(csaf).stream().map(CsafVersion::major).distinct().sorted().toList();
        boolean gap = IntStream.range(1, numbers.size()).anyMatch(i -> numbers.get(i) - numbers.get(i - 1) > 1);
        return said(gap || !numbers.isEmpty() && numbers.getFirst() > 1, "the revision history leaves versions out");
    }

    static Stream<String> twiceInHistory(JsonObject csaf) {
        return CsafDeviations.repeated(history(csaf).stream().map(CsafVersion::number))
                .map(number -> "the revision history has the version " + number + " more than once");
    }

    static Stream<String> mixedVersioning(JsonObject csaf) {
        long kinds = Stream.concat(Stream.of(version(csaf)), history(csaf).stream()).map(CsafVersion::isInteger)
                .distinct()
                .count();
        return said(kinds > 1, "integer and semantic versions are mixed");
    }
}
