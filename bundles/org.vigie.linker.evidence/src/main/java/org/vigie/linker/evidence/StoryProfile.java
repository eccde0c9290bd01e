package org.vigie.linker.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.linker.Likeness;
import org.vigie.linker.Linker;
import org.vigie.linker.Story;
import org.vigie.model.Claim;
import org.vigie.model.Role;
import org.vigie.model.Phrases;
import org.vigie.model.Quantity;
import org.vigie.model.Stance;
import org.vigie.model.Term;

/**
 * What is compared of a story.
 *
 * @param names the proper names in the title
 * @param victims who was hit, each as the words that its name is known by
 * @param systems what was hit
 * @param attacks what was done
 * @param numbers how many are said to be concerned
 * @param times when it may have happened
 * @param text its fingerprint; of the main story of a report only
 */
record StoryProfile(Set<String> names, Set<String> victims, Set<String> systems, Set<String> attacks,
        Set<String> actors,
        Set<String> numbers,
        Times times, Optional<Fingerprint> text) implements Linker.Profile {

    private static final Phrases WORDS = Phrases.of(StoryProfile.class);
    /** What is recalled of a victim is the incident that is known of it. */
    private static final double SAME_VICTIM = 0.5;
    /** Two stories of their own about one victim need something else in common: many victims have several incidents a year. */
    private static final double SAME_VICTIM_OF_BOTH = 0.35;
    private static final double OTHER_ATTACK = 0.1;
    /** What is done to systems, when nothing more is said of it. */
    private static final Set<String> ANY_ATTACK = Set.of(":attack", ":incident");
    /** Alone it is not enough: it needs near dates as well. */
    private static final double SAME_NAME = 0.4;
    private static final double SAME_SYSTEM = 0.15;
    private static final double SAME_ATTACK = 0.05;
    private static final double SAME_ACTOR = 0.15;
    private static final double SAME_NUMBER = 0.25;
    private static final double NEAR = 0.15;
    private static final double COPY = 0.6;
    private static final double MOST = 0.99;

    static StoryProfile of(Story story) {
        Fingerprint print = story.subject().role() == Role.MAIN ? Fingerprint.of(story.text()) : null;
        return new StoryProfile(Names.inTitle(story.title().isBlank() ? story.subject().title() : story.title()),
                names(story, "victim"), names(story, "affectedSystem"), values(story, "attackType"),
                values(story, "actor"), numbers(story),
                Times.of(story.published(), story.claims(),
                        story.subject().role()),
                Optional.ofNullable(print).filter(some -> !some.isEmpty()));
    }

    private static Set<String> names(Story story, String property) {
        return story.claims().stream()
                .filter(claim -> claim.property().equals(property) && claim.stance() != Stance.DENIED)
                .map(StoryProfile::name).map(Names::key).filter(key -> !key.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Claim claim) {
        return claim.normalised().filter(Term.class::isInstance).map(Term.class::cast)
                .map(Term::name).orElse(claim.value());
    }

    private static Set<String> values(Story story, String property) {
        return story.claims().stream()
                .filter(claim -> claim.property().equals(property) && claim.stance() != Stance.DENIED)
                .map(Claim::comparable).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbers(Story story) {
        return story.claims().stream().filter(claim -> claim.property().endsWith("Affected"))
                .flatMap(claim -> claim.normalised().stream())
                .filter(Quantity.class::isInstance).map(Quantity.class::cast)
                .map(quantity -> quantity.number().toPlainString()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        victims.forEach(victim -> keys.add("victim " + victim));
        names.forEach(name -> keys.add("name " + name));
        text.ifPresent(print -> print.bands().forEach(band -> keys.add("text " + band)));
        return keys;
    }

    @Override
    public Optional<Likeness> likeness(Linker.Profile profile) {
        StoryProfile other = (StoryProfile) profile;
        double same = text.isPresent() && other.text.isPresent() ? text.get().likeness(other.text.get()) : 0;
        if (same >= COPY) {
            return Optional
                    .of(new Likeness(MOST, WORDS.say("nearly the same text (%d %%)", Math.round(100 * same)), true));
        }
        Set<String> victim = common(victims, other.victims);
        Set<String> name = common(names, other.names);
        boolean weeks = times.areOfTheSameWeeks(other.times);
        if (times.exclude(other.times) || victim.isEmpty() && (name.isEmpty() || !weeks)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        double score = victim.isEmpty() ? SAME_NAME : times.areBothNow(other.times) ? SAME_VICTIM_OF_BOTH : SAME_VICTIM;
        if (!victim.isEmpty()) {
            reasons.add(WORDS.say("same victim: %s", String.join(", ", victim)));
        }
        score += add(reasons, "same names: %s", name, victim.isEmpty() ? 0 : SAME_ATTACK);
        score += add(reasons, "same system: %s", common(systems, other.systems), SAME_SYSTEM);
        score += add(reasons, "same kind of attack: %s", common(attacks, other.attacks), SAME_ATTACK);
        score -= isOtherAttack(other) ? OTHER_ATTACK : 0;
        score += add(reasons, "same actor: %s", common(actors, other.actors), SAME_ACTOR);
        score += add(reasons, "same number: %s", common(numbers, other.numbers), SAME_NUMBER);
        Optional<String> near = times.near(other.times);
        if (near.isPresent()) {
            reasons.add(near.get());
            score += NEAR;
        }
        return Optional.of(new Likeness(Math.min(MOST, score), String.join("; ", reasons), false));
    }

    private boolean isOtherAttack(StoryProfile other) {
        Set<String> mine = new TreeSet<>(attacks);
        mine.removeAll(ANY_ATTACK);
        Set<String> others = new TreeSet<>(other.attacks);
        others.removeAll(ANY_ATTACK);
        return !mine.isEmpty() && !others.isEmpty() && common(mine, others).isEmpty();
    }

    private static double add(List<String> reasons, String what, Set<String> common, double score) {
        if (common.isEmpty()) {
            return 0;
        }
        reasons.add(WORDS.say(what,
                common.stream().map(word -> word.replaceFirst("^:", "")).collect(Collectors.joining(", "))));
        return score;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }
}
