package org.vigie.importer.csaf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private record GivenScore(JsonValue cvss, CvssMetrics metrics, Optional<Map<String, String>> values) {

        static Stream<GivenScore> of(JsonValue cvss, CvssMetrics metrics) {
            return cvss.isNull() ? Stream.empty() : Stream.of(new GivenScore(cvss, metrics, metrics.read(cvss)));
        }

        String version() {
            return cvss.text("version");
        }

        String vector() {
            return cvss.text("vectorString");
        }

        boolean hasSeverity() {
            return metrics == CvssMetrics.THIRD;
        }
    }

    private final List<GivenScore> scores;

    ScoreChecks(JsonObject csaf) {
        scores = csaf.get("vulnerabilities").elements().stream()
                .flatMap(vulnerability -> vulnerability.get("scores").elements().stream())
                .flatMap(score -> Stream.concat(GivenScore.of(score.get("cvss_v2"), CvssMetrics.SECOND),
                        GivenScore.of(score.get("cvss_v3"), CvssMetrics.THIRD)))
                .distinct().toList();
    }

    /** What is mandatory in the JSON schemas of CVSS 2.0, 3.0 and 3.1 (section 6.1.8). */
    Stream<String> invalid() {
        return each(score -> {
            if (!score.metrics().versions().contains(score.version())) {
                return Stream.of("a score has no version that stands at its place: “" + score.version() + "”");
            }
            Stream.Builder<String> wrong = Stream.builder();
            if (score.values().isEmpty()) {
                wrong.add("no vector of CVSS " + score.version() + ": “" + score.vector() + "”");
            }
            if (number(score.cvss(), "baseScore").filter(ScoreChecks::isInRange).isEmpty()) {
                wrong.add("a score has no baseScore from 0 to 10");
            }
            if (score.hasSeverity() && !Severity.isOne(score.cvss().text("baseSeverity"))) {
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
        BigDecimal value = given.orElse(BigDecimal.valueOf(right));
        if (value.subtract(BigDecimal.valueOf(right)).abs().compareTo(aside) > 0) {
            return Optional.of("the " + kind + " score of " + score.vector() + " is " + right + ", not "
                    + score.cvss().text(kind + "Score"));
        }
        String severity = score.cvss().text(kind + "Severity");
        return !severity.isEmpty() && score.hasSeverity() && !Severity.of(value).name().equals(severity)
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
