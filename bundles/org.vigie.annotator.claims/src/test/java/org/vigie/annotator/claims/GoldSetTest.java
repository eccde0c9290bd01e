package org.vigie.annotator.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.model.Claim;
import org.vigie.model.PartialDate;
import org.vigie.testkit.SampleText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * How many of the claims of the gold set are found. The bounds are below the figures that were reached, so that a change that makes
 * them worse is seen; the figures themselves are printed.
 */
class GoldSetTest {

    /** What was counted. */
    private record Score(int gold, int found, int stance, int wrong) {
        double share() {
            return (double) found / gold;
        }

        double rightStance() {
            return (double) stance / found;
        }
    }

    private final Annotators annotators = new Annotators();

    @Test
    void whatTheRulesWereWrittenWith() throws IOException {
        Score score = score("developing");
        assertThat(score.share()).as("found").isGreaterThan(0.9);
        assertThat(score.rightStance()).as("stance").isGreaterThan(0.9);
        assertThat(score.wrong()).as("claims from advice and boilerplate").isZero();
    }

    @Test
    void whatTheRulesWereNotWrittenWith() throws IOException {
        Score score = score("measuring");
        assertThat(score.share()).as("found").isGreaterThan(0.7);
        assertThat(score.rightStance()).as("stance").isGreaterThan(0.9);
        assertThat(score.wrong()).as("claims from advice and boilerplate").isZero();
    }

    private Score score(String half) throws IOException {
        Score sum = new Score(0, 0, 0, 0);
        for (JsonNode report : new ObjectMapper().readTree(read(half + "/gold.json")).get("reports")) {
            Score one = score(report, read(half + "/" + report.get("file").asString()));
            sum = new Score(sum.gold() + one.gold(), sum.found() + one.found(), sum.stance() + one.stance(),
                    sum.wrong() + one.wrong());
        }
        System.out.printf("gold set, %s: %d of %d claims found, %d with the right stance%n", half, sum.found(),
                sum.gold(), sum.stance());
        return sum;
    }

    private Score score(JsonNode report, String text) {
        List<Claim> claims = new ArrayList<>(
                annotators.claims(new SampleText("", text, report.get("language").asString(),
                        Optional.of(PartialDate.parse(report.get("published").asString())), List.of())));
        int wrong = 0;
        for (JsonNode no : report.get("notClaims")) {
            wrong += (int) claims.stream().filter(claim -> overlaps(claim, no)).count();
        }
        int found = 0;
        int stance = 0;
        for (JsonNode gold : report.get("claims")) {
            List<Claim> fitting = claims.stream()
                    .filter(claim -> claim.property().equals(gold.get("property").asString()) && overlaps(claim, gold))
                    .toList();
            found += fitting.isEmpty() ? 0 : 1;
            stance += fitting.stream()
                    .anyMatch(claim -> claim.stance().name().equalsIgnoreCase(gold.get("stance").asString())) ? 1 : 0;
        }
        return new Score(report.get("claims").size(), found, stance, wrong);
    }

    /** At least half of the shorter passage is common to both. */
    private static boolean overlaps(Claim claim, JsonNode gold) {
        int start = Math.max(claim.passage().start(), gold.get("start").asInt());
        int end = Math.min(claim.passage().end(), gold.get("end").asInt());
        int shorter = Math.min(claim.passage().quote().length(), gold.get("quote").asString().length());
        return 2 * (end - start) >= shorter;
    }

    private static String read(String file) throws IOException {
        try (InputStream in = GoldSetTest.class.getResourceAsStream("/gold/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
