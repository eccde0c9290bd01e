package org.vigie.importer.csaf;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.vigie.json.JsonNumber;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;
import us.springett.cvss.Score;

/** Tests of scores (CSAF 2.0, sections 6.1.8 to 6.1.10). */
final class ScoreChecks {

    private static final BigDecimal HIGHEST = BigDecimal.TEN;
    /** Whoever writes more wants to keep a machine busy. */
    private static final int MOST_DIGITS = 8;

    /** A score as an advisory gives it. */
    private record GivenScore(JsonValue cvss, boolean isSecond) {

        String version() {
            return cvss.text("version");
        }

        String vector() {
            return cvss.text("vectorString");
        }

        Optional<Map<String, String>> values() {
            String prefix = isSecond ? "" : "CVSS:" + version() + "/";
            return vector().startsWith(prefix) ? metrics().read(vector().substring(prefix.length())) : Optional.empty();
        }

        CvssMetrics metrics() {
            return isSecond ? CvssMetrics.SECOND : CvssMetrics.THIRD;
        }
    }

    private ScoreChecks() {}

    /** What is mandatory in the JSON schemas of CVSS 2.0, 3.0 and 3.1 (section 6.1.8). */
    static Stream<String> invalid(JsonObject csaf) {
        return each(csaf, score -> {
            if (!(score.isSecond() ? score.version().equals("2.0") : score.version().matches("3\\.[01]"))) {
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

    /** What a vector amounts to (section 6.1.9). Environmental scores of 2.0 and 3.0 are not reckoned. */
    static Stream<String> miscalculated(JsonObject csaf) {
        return each(csaf, score -> {
            Optional<Score> reckoned = score.values().flatMap(_ -> reckoned(score.vector()));
            return reckoned.stream().flatMap(right -> Stream.of(
                    deviation(score, "base", right, Score::getBaseScore),
                    deviation(score, "temporal", right, Score::getTemporalScore),
                    deviation(score, "environmental", right, Score::getEnvironmentalScore)).flatMap(Optional::stream));
        });
    }

    private static Optional<Score> reckoned(String vector) {
        try {
            return Optional.ofNullable(Cvss.fromVector(vector)).map(Cvss::calculateScore);
        } catch (MalformedVectorException odd) {
            // that it is none is what the test of vectors notes
            return Optional.empty();
        }
    }

    private static Optional<String> deviation(GivenScore score, String kind, Score reckoned,
            ToDoubleFunction<Score> which) {
        double right = which.applyAsDouble(reckoned);
        if (right < 0) {
            return Optional.empty();
        }
        BigDecimal value = BigDecimal.valueOf(right);
        Optional<BigDecimal> given = number(score.cvss(), kind + "Score").filter(ScoreChecks::isInRange);
        String severity = score.cvss().text(kind + "Severity");
        if (given.isPresent() && given.get().compareTo(value) != 0) {
            return Optional.of("the " + kind + " score of " + score.vector() + " is " + value + ", not "
                    + given.get().toPlainString());
        }
        return !severity.isEmpty() && !score.isSecond() && !Severity.of(value).name().equals(severity)
                ? Optional.of("the " + kind + " severity of " + score.vector() + " is " + Severity.of(value)
                        + ", not “" + severity + "”")
                : Optional.empty();
    }

    /** Properties that say something else than the vector beside them (section 6.1.10). */
    static Stream<String> inconsistent(JsonObject csaf) {
        return each(csaf, score -> score.values().stream()
                .flatMap(values -> score.metrics().contradictions(score.cvss(), values).stream())
                .map(property -> property + " “" + score.cvss().text(property) + "” is not what " + score.vector()
                        + " says"));
    }

    private static Stream<String> each(JsonObject csaf, Function<GivenScore, Stream<String>> check) {
        return csaf.get("vulnerabilities").elements().stream()
                .flatMap(vulnerability -> vulnerability.get("scores").elements().stream())
                .flatMap(score -> Stream.of(new GivenScore(score.get("cvss_v2"), true),
                        new GivenScore(score.get("cvss_v3"), false)))
                .filter(score -> !score.cvss().isNull()).flatMap(check).distinct();
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
