package org.vigie.casework.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;

/**
 * What of an analyst's decisions can be taken back and done again, as an undo stack has it. A decision is taken back by another one, which is
 * taken back in its turn when the first is done again: they make a chain. Decisions that were written down together are one step.
 *
 * @param done what holds, the last decided first
 * @param undone what was taken back since the last decision, the last taken back first
 */
record DecisionSteps(List<Chain> done, List<Chain> undone) {
    /**
     * A step.
     *
     * @param decision the first decision of it
     * @param last the numbers of the last decisions of its chains: undoing these turns it over
     */
    record Chain(Decision decision, List<Long> last) {}

    /** Decisions that were written down together, with what became of each. */
    private static final class Group {
        private final Decision first;
        /** The last decision of the chain of each of its decisions. */
        private final Map<Long, Long> last = new HashMap<>();
        private final Map<Long, Boolean> holding = new HashMap<>();
        private Decision latest;

        Group(Decision first) {
            this.first = first;
            add(first);
        }

        void add(Decision decision) {
            latest = decision;
            last.put(decision.number(), decision.number());
            holding.put(decision.number(), true);
        }

        boolean takes(Decision decision) {
            return latest.number() + 1 == decision.number() && latest.who().equals(decision.who())
                    && latest.when().equals(decision.when())
                    && latest.act().getClass().equals(decision.act().getClass());
        }

        void turn(long root, long by) {
            last.put(root, by);
            holding.compute(root, (_, held) -> !held);
        }

        boolean holds() {
            return holding.containsValue(true);
        }

        /** What was taken back by itself is not turned over with the others. */
        Chain chain() {
            return new Chain(first, last.keySet().stream().sorted().filter(root -> holding.get(root) == holds())
                    .map(last::get).toList());
        }
    }

    static DecisionSteps of(List<Decision> decisions, String analyst) {
        Map<Long, Long> roots = new HashMap<>();
        Map<Long, Group> groups = new HashMap<>();
        List<Group> done = new ArrayList<>();
        List<Group> undone = new ArrayList<>();
        for (Decision decision : decisions) {
            Long root = decision.act() instanceof Act.Undo(long number) ? roots.get(number) : null;
            if (root != null) {
                roots.put(decision.number(), root);
                Group group = groups.get(root);
                group.turn(root, decision.number());
                done.remove(group);
                undone.remove(group);
                (group.holds() ? done : undone).addFirst(group);
            } else if (decision.who().equals(analyst)) {
                roots.put(decision.number(), decision.number());
                boolean together = !done.isEmpty() && done.getFirst().takes(decision);
                Group group = together ? done.getFirst() : new Group(decision);
                groups.put(decision.number(), group);
                if (together) {
                    group.add(decision);
                } else {
                    done.addFirst(group);
                }
                undone.clear();
            }
        }
        return new DecisionSteps(done.stream().map(Group::chain).toList(), undone.stream().map(Group::chain).toList());
    }
}
