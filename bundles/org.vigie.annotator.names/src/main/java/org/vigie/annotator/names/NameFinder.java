package org.vigie.annotator.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Passage;
import org.vigie.model.Term;
import org.vigie.rules.Lexicon;
import org.vigie.rules.Match;
import org.vigie.rules.RuleSet;
import org.vigie.rules.Spans;
import org.vigie.rules.Tokens;

/** Finds the names in one text. */
final class NameFinder {

    private static final String VILLAGE = "village";
    private static final int LONGEST_ALIAS = 3;
    private static final List<MentionKind> ORDER = List.of(MentionKind.ACTOR, MentionKind.ATTACK,
            MentionKind.ORGANISATION,
            MentionKind.PERSON, MentionKind.SYSTEM, MentionKind.FUNCTION, MentionKind.PLACE);

    /** A name that may be one. */
    private record Candidate(MentionKind kind, int start, int end, Optional<String> stands) {
        int length() {
            return end - start;
        }
    }

    private final NameLists lists;
    private final Tokens tokens;
    private final String language;
    private final NameSpans spans;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, String> aliases = new HashMap<>();

    NameFinder(NameLists lists, Tokens tokens, String language) {
        this.lists = lists;
        this.tokens = tokens;
        this.language = language;
        this.spans = new NameSpans(tokens, lists);
    }

    List<Mention> find() {
        addLists();
        lists.functions().in(language).find(tokens, Spans.NONE, 0, tokens.size()).forEach(found -> {
            spans.addFunction(found.match());
            add(MentionKind.FUNCTION, found.match());
        });
        for (RuleSet.Found found : lists.names().in(language).find(tokens, spans, 0, tokens.size())) {
            add(MentionKind.valueOf(found.rule().name().toUpperCase(Locale.ROOT)), found.match());
        }
        List<Candidate> names = withoutOverlaps();
        names.forEach(this::learnAlias);
        return names.stream().map(this::mention).toList();
    }

    private void addLists() {
        for (Lexicon.Entry attack : lists.attacks(language).find(tokens, 0, tokens.size())) {
            candidates.add(
                    new Candidate(MentionKind.ATTACK, attack.start(), attack.end(), Optional.of(attack.meaning())));
        }
        addCapitalised(lists.actors(), MentionKind.ACTOR);
        addCapitalised(lists.organisations(), MentionKind.ORGANISATION);
        addCapitalised(lists.countries(), MentionKind.PLACE);
        for (Lexicon.Entry place : lists.places().find(tokens, 0, tokens.size())) {
            if (tokens.isCapitalised(place.end() - 1) && tokens.isCapitalised(place.start())
                    && !place.meaning().startsWith(VILLAGE)
                    && (!isFirst(place.start()) || place.end() - place.start() > 1
                            || tokens.word(place.start()).indexOf('-') > 0)) {
                candidates.add(
                        new Candidate(MentionKind.PLACE, place.start(), place.end(), Optional.of(place.meaning())));
            }
        }
    }

    private void addCapitalised(Lexicon lexicon, MentionKind kind) {
        for (Lexicon.Entry entry : lexicon.find(tokens, 0, tokens.size())) {
            boolean several = entry.end() - entry.start() > 2;
            if (several || tokens.isCapitalised(entry.start()) || tokens.isCapitalised(entry.end() - 1)
                    || entry.meaning().equals(tokens.word(entry.start()))) {
                candidates.add(new Candidate(kind, entry.start(), entry.end(), Optional.of(entry.meaning())));
            }
        }
    }

    /** Says whether a token begins a sentence, where every word has a capital. */
    private boolean isFirst(int token) {
        return token == 0 || ".!?:«\"“".contains(tokens.word(token - 1))
                || tokens.text().substring(tokens.end(token - 1), tokens.start(token)).indexOf('\n') >= 0;
    }

    private void add(MentionKind kind, Match match) {
        Optional<Match.Group> name = match.group("name");
        int start = name.map(Match.Group::start).orElse(match.start());
        int end = name.map(Match.Group::end).orElse(match.end());
        while (end > start + 1 && isLink(end - 1)) {
            end--;
        }
        if (kind == MentionKind.PERSON && name.isEmpty()) {
            // "le maire, Paul Morand": the function is not part of the name
            while (start < end - 1 && !tokens.isCapitalised(start)) {
                start++;
            }
        }
        candidates.add(new Candidate(kind, start, end, spans.meaning(kind, start)));
    }

    private boolean isLink(int token) {
        String key = tokens.key(token);
        return key.length() <= 3 && !tokens.isCapitalised(token) && !tokens.isNumber(token);
    }

    private List<Candidate> withoutOverlaps() {
        List<Candidate> kept = new ArrayList<>();
        boolean[] taken = new boolean[tokens.size() + 1];
        candidates.sort(Comparator.comparingInt(Candidate::length).reversed()
                .thenComparing(candidate -> ORDER.indexOf(candidate.kind())).thenComparing(Candidate::start));
        for (Candidate candidate : candidates) {
            boolean free = true;
            for (int token = candidate.start(); token < candidate.end() && free; token++) {
                free = !taken[token];
            }
            if (free) {
                kept.add(candidate);
                Arrays.fill(taken, candidate.start(), candidate.end(), true);
            }
        }
        kept.sort(Comparator.comparingInt(Candidate::start));
        return kept;
    }

    /** "Office français de l'immigration et de l'intégration (Ofii)": from here on the short name means the long one. */
    private void learnAlias(Candidate name) {
        int open = name.end();
        if (name.kind() != MentionKind.ORGANISATION || open + 2 >= tokens.size() || !tokens.word(open).equals("(")) {
            return;
        }
        for (int close = open + 2; close <= Math.min(tokens.size() - 1, open + 1 + LONGEST_ALIAS); close++) {
            if (tokens.word(close).equals(")") && tokens.isCapitalised(open + 1)) {
                String full = stands(name);
                aliases.put(tokens.words(open + 1, close).toLowerCase(Locale.ROOT), full);
            }
        }
    }

    private Mention mention(Candidate name) {
        Passage passage = Passage.of(tokens.text(), tokens.start(name.start()), tokens.end(name.end() - 1));
        return new Mention(name.kind(), passage, Optional.of(new Term(stands(name))));
    }

    private String stands(Candidate name) {
        String words = tokens.words(name.start(), name.end()).replaceAll("\\s+", " ").replace('’', '\'');
        return name.stands().orElseGet(() -> aliases.getOrDefault(words.toLowerCase(Locale.ROOT), words));
    }
}
