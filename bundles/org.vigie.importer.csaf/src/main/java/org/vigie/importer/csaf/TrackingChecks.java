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

    private final CsafVersion version;
    private final String status;
    /** The versions in the order of their dates, those of one moment in their own. */
    private final List<CsafVersion> history;

    TrackingChecks(JsonObject csaf) {
        JsonValue tracking = csaf.at("/document/tracking");
        version = new CsafVersion(tracking.text("version"));
        status = tracking.text("status");
        history = tracking.get("revision_history").elements().stream()
                .map(item -> new Revision(date(item), new CsafVersion(item.text("number"))))
                .sorted(Comparator.comparing(Revision::date).thenComparing(Revision::version)).map(Revision::version)
                .toList();
    }

    private record Revision(Instant date, CsafVersion version) {}

    private static Instant date(JsonValue item) {
        try {
            return OffsetDateTime.parse(item.text("date")).toInstant();
        } catch (DateTimeException _) {
            return Instant.MIN;
        }
    }

    private static Stream<String> said(boolean deviates, String words) {
        return deviates ? Stream.of(words) : Stream.empty();
    }

    Stream<String> unsortedHistory() {
        return said(IntStream.range(1, history.size()).anyMatch(i -> history.get(i - 1).compareTo(history.get(i)) > 0),
                "the numbers of the revision history do not ascend with its dates");
    }

    Stream<String> latestVersion() {
        boolean draft = status.equals(DRAFT);
        return said(!history.isEmpty() && !history.getLast().comparable(draft).equals(version.comparable(draft)),
                "the version is not that of the latest revision");
    }

    Stream<String> draft() {
        return said((version.isZero() || version.isPreRelease()) && !status.equals(DRAFT),
                "the version is that of a draft, the status is not");
    }

    Stream<String> releasedHistory() {
        return said(RELEASED.contains(status) && history.stream().anyMatch(CsafVersion::isZero),
                "the revision history of a released document has a version 0");
    }

    Stream<String> historyOfPreReleases() {
        return said(history.stream().anyMatch(CsafVersion::isPreRelease),
                "the revision history has a pre-release");
    }

    Stream<String> preReleaseOfFinal() {
        return said(RELEASED.contains(status) && version.isPreRelease(),
                "a released document has the version of a pre-release");
    }

    Stream<String> missingInHistory() {
        List<Integer> numbers = history.stream().map(CsafVersion::major).distinct().sorted().toList();
        boolean gap = IntStream.range(1, numbers.size()).anyMatch(i -> numbers.get(i) - numbers.get(i - 1) > 1);
        return said(gap || !numbers.isEmpty() && numbers.getFirst() > 1, "the revision history leaves versions out");
    }

    Stream<String> twiceInHistory() {
        return CsafDeviations.repeated(history.stream().map(CsafVersion::number))
                .map(number -> "the revision history has the version " + number + " more than once");
    }

    Stream<String> mixedVersioning() {
        long kinds = Stream.concat(Stream.of(version), history.stream()).map(CsafVersion::isInteger)
                .distinct()
                .count();
        return said(kinds > 1, "integer and semantic versions are mixed");
    }
}
