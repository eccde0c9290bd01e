package org.vigie.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.IncidentId;

class DecisionStepsTest {
    private final List<Decision> decisions = new ArrayList<>();

    private void merge(String who) {
        add(who, new Act.Merge(new IncidentId("i-0000000000000001"), new IncidentId("i-0000000000000002")));
    }

    private void undo(long number) {
        add("ada", new Act.Undo(number));
    }

    private void add(String who, Act act) {
        decisions.add(new Decision(decisions.size() + 1L, who, Instant.EPOCH.plusSeconds(decisions.size()), act));
    }

    private List<Long> done() {
        return numbers(DecisionSteps.of(decisions, "ada").done());
    }

    private List<Long> undone() {
        return numbers(DecisionSteps.of(decisions, "ada").undone());
    }

    private static List<Long> numbers(List<DecisionSteps.Chain> chains) {
        return chains.stream().map(chain -> chain.decision().number()).toList();
    }

    @Test
    void ownDecisionsAreTakenBackTheLastFirst() {
        merge("ada");
        merge("grace");
        merge("ada");
        assertThat(done()).containsExactly(3L, 1L);
        assertThat(undone()).isEmpty();
    }

    @Test
    void whatWasTakenBackCanBeDoneAgainAndTakenBackAgain() {
        merge("ada");
        undo(1);
        assertThat(done()).isEmpty();
        assertThat(undone()).containsExactly(1L);
        undo(2);
        assertThat(done()).containsExactly(1L);
        undo(3);
        assertThat(undone()).containsExactly(1L);
        assertThat(DecisionSteps.of(decisions, "ada").undone().getFirst().last()).containsExactly(4L);
    }

    @Test
    void aNewDecisionEndsWhatCouldBeDoneAgain() {
        merge("ada");
        undo(1);
        merge("ada");
        assertThat(undone()).isEmpty();
        assertThat(done()).containsExactly(3L);
        undo(2);
        assertThat(done()).containsExactly(1L, 3L);
    }

    @Test
    void whatWasWrittenDownTogetherIsTakenBackTogether() {
        merge("ada");
        Act act = decisions.getFirst().act();
        decisions.add(new Decision(2, "ada", Instant.EPOCH, act));
        decisions.add(new Decision(3, "ada", Instant.EPOCH.plusSeconds(9), act));
        assertThat(done()).containsExactly(3L, 1L);
        assertThat(DecisionSteps.of(decisions, "ada").done().getLast().last()).containsExactly(1L, 2L);
        undo(1);
        assertThat(DecisionSteps.of(decisions, "ada").done().getFirst().last()).containsExactly(2L);
    }

    @Test
    void whatIsTakenBackOfAnotherAnalystIsADecisionOfOnesOwn() {
        merge("grace");
        undo(1);
        assertThat(done()).containsExactly(2L);
        undo(2);
        assertThat(undone()).containsExactly(2L);
    }
}
