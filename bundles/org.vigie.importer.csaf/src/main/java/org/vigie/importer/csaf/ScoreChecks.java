package org.vigie.importer.csaf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.vigie.json.JsonNumber;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;
import us.springett.cvss.Cvss;
import us.springett.cvss.Score;

/** Tests of scores (CSAF 2.0, sections 6.1.8 to 6.1.10). */
final class ScoreChecks {

    private static final String VECTOR = "vectorString";
    private static final Set<String> SECOND = Set.of("2.0");
    private static final Set<String> THIRD = Set.of("3.0", "3.1");
    private static final String TEMPORAL = "temporal";
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HIGHEST = BigDecimal.TEN;
    /** Whoever writes more wants to keep a machine busy. */
    private static final int MOST_DIGITS = 8;

    /**
     * A score as an advisory gives it.
     *
     * @param values what its vector says, by the names of properties; empty when it is no vector of its version
     */
    private record GivenScore(JsonValue cvss, boolean isSecond, Optional<Map<String, String>> values) {

        static GivenScore second(JsonValue cvss) {
            return new GivenScore(cvss, true,
                    isOf(SECOND, cvss) ? CvssMetrics.SECOND.read(cvss.text(VECTOR)) : Optional.empty());
        }

        static GivenScore third(JsonValue cvss) {
            String prefix = "CVSS:" + cvss.text("version") + "/";
            String vector = cvss.text(VECTOR);
            return new GivenScore(cvss, false, isOf(THIRD, cvss) && vector.startsWith(prefix)
                    ? CvssMetrics.THIRD.read(vector.substring(prefix.length()))
                    : Optional.empty());
        }

        private static boolean isOf(Set<String> versions, JsonValue cvss) {
            return versions.contains(cvss.text("version"));
        }

        String version() {
            return cvss.text("version");
        }

        String vector() {
            return cvss.text(VECTOR);
        }

        CvssMetrics metrics() {
            return isSecond ? CvssMetrics.SECOND : CvssMetrics.THIRD;
        }
    }

    private final List<GivenScore> scores;

    ScoreChecks(JsonObject csaf) {
        scores = csaf.get("vulnerabilities").elements().stream()
                .flatMap(vulnerability -> vulnerability.get("scores").elements().stream())
                .<GivenScore>mapMulti((score, each) -> {
                    if (score.has("cvss_v2")) {
                        each.accept(GivenScore.second(score.get("cvss_v2")));
                    }
                    if (score.has("cvss_v3")) {
                        each.accept(GivenScore.third(score.get("cvss_v3")));
                    }
                }).distinct().toList();
    }

    /** What is mandatory in the JSON schemas of CVSS 2.0, 3.0 and 3.1 (section 6.1.8). */
    Stream<String> invalid() {
        return each(score -> {
            if (!(score.isSecond() ? SECOND.contains(score.version()) : THIRD.contains(score.version()))) {
                return Stream.of("a score has no version that stands at its place: “" + score.version() + "”");
            }
            Stream.Builder<String> wrong = Stream.builder();
            if (score.values().isEmpty()) {
                wrong.add("no vector of CVSS " + score.version() + ": “" + score.vector() + "”");
            }
            if (number(score.cvss(), "baseScore").filter(ScoreChecks::isInRange).isEmpty()) {
                wrong.add("a score has no baseScore from 0 to 10");
            }
            if (!score.isSecond() && !Severity.isOne(score.cvss().text("baseSeverity"))) {
                wrong.add("a score has no baseSeverity");
            }
            return wrong.build();
        });
    }

    /**
     * What a vector amounts to (section 6.1.9). Environmental scores of 2.0 and 3.0 are not reckoned, and temporal ones may be a tenth aside:
     * these versions leave open how a product that is no exact tenth is rounded.
     */
    Stream<String> miscalculated() {
        return each(score -> {
            Optional<Score> reckoned = score.values().flatMap(_ -> reckoned(score.vector()));
            return reckoned.stream().flatMap(right -> Stream.of(
                    deviation(score, "base", right, Score::getBaseScore),
                    deviation(score, TEMPORAL, right, Score::getTemporalScore),
                    deviation(score, "environmental", right, Score::getEnvironmentalScore)).flatMap(Optional::stream));
        });
    }

    private static Optional<Score> reckoned(String vector) {
        try {
            return Optional.ofNullable(Cvss.fromVector(vector)).map(Cvss::calculateScore);
        } catch (RuntimeException odd) {
            // that a vector is none is what the test of vectors notes, and nothing in it may keep an advisory from being read
            return Optional.empty();
        }
    }

    private static Optional<String> deviation(GivenScore score, String kind, Score reckoned,
            ToDoubleFunction<Score> which) {
        double right = which.applyAsDouble(reckoned);
        if (right < 0) {
            return Optional.empty();
        }
        Optional<BigDecimal> given = number(score.cvss(), kind + "Score").filter(ScoreChecks::isInRange);
        BigDecimal aside = kind.equals(TEMPORAL) && !score.version().equals("3.1") ? TENTH : BigDecimal.ZERO;
        BigDecimal reckonedValue = BigDecimal.valueOf(right);
        boolean agrees = given.isEmpty() || given.get().subtract(reckonedValue).abs().compareTo(aside) <= 0;
        if (!agrees) {
            return Optional.of("the " + kind + " score of " + score.vector() + " is " + reckonedValue + ", not "
                    + score.cvss().text(kind + "Score"));
        }
        BigDecimal value = given.orElse(reckonedValue);
        String severity = score.cvss().text(kind + "Severity");
        return !severity.isEmpty() && !score.isSecond() && !Severity.of(value).name().equals(severity)
                ? Optional.of("the " + kind + " severity of " + score.vector() + " is " + Severity.of(value)
                        + ", not “" + severity + "”")
                : Optional.empty();
    }

    /** Properties that say something else than the vector beside them (section 6.1.10). */
    Stream<String> inconsistent() {
        return each(score -> score.values().stream()
                .flatMap(values -> score.metrics().contradictions(score.cvss(), values).stream())
                .map(property -> property + " “" + score.cvss().text(property) + "” is not what " + score.vector()
                        + " says"));
    }

    private Stream<String> each(Function<GivenScore, Stream<String>> check) {
        return scores.stream().flatMap(check);
    }

    private static boolean isInRange(BigDecimal score) {
        return score.signum() >= 0 && score.compareTo(HIGHEST) <= 0;
    }

    private static Optional<BigDecimal> number(JsonValue score, String name) {
        return score.get(name) instanceof JsonNumber(String digits) && digits.length() <= MOST_DIGITS
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }
}
