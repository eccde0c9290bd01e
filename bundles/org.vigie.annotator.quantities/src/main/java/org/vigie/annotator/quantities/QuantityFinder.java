package org.vigie.annotator.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Passage;
import org.vigie.model.Quantity;
import org.vigie.rules.Lexicon;
import org.vigie.rules.RuleSet;
import org.vigie.rules.Spans;
import org.vigie.rules.Tokens;

/** Finds the quantities of one text. */
final class QuantityFinder {

    /** What may stand between a number and what it counts, beside adjectives: {@code 8 700 des demandeurs}. */
    private static final Set<String> LINKS = Set.of("de", "d'", "des", "ses", "leurs", "nos", "of", "the", "its",
            "their", "our", "ces",
            "autres", "other");
    private static final Set<String> SIGNS = Set.of("%", "€", "$", "£");
    private static final int FARTHEST = 2;

    private final QuantityLanguage language;
    private final Tokens tokens;
    private final NumberReader numbers;
    private final Map<Integer, Lexicon.Entry> units = new HashMap<>();
    private final Map<Integer, RuleSet.Found> before = new HashMap<>();
    private final Map<Integer, RuleSet.Found> behind = new HashMap<>();

    QuantityFinder(QuantityLanguage language, Tokens tokens) {
        this.language = language;
        this.tokens = tokens;
        this.numbers = new NumberReader(language, tokens);
    }

    List<Mention> find() {
        language.units().find(tokens, 0, tokens.size()).forEach(unit -> units.put(unit.start(), unit));
        for (RuleSet.Found bound : language.bounds().find(tokens, Spans.NONE, 0, tokens.size())) {
            if (bound.rule().name().equals("before")) {
                before.put(bound.match().end(), bound);
            } else {
                behind.put(bound.match().start(), bound);
            }
        }
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int token = at;
            Optional<NumberReader.Read> number = numbers.at(at);
            number.flatMap(read -> quantity(token, read)).ifPresent(found::add);
            at = number.map(NumberReader.Read::end).orElse(at + 1);
        }
        return found;
    }

    private Optional<Mention> quantity(int start, NumberReader.Read number) {
        Optional<Lexicon.Entry> unit = unit(number.end()).or(() -> signBefore(start));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        int first = Math.min(start, unit.get().start());
        Quantity.Bound bound = number.bound();
        RuleSet.Found said = before.get(first);
        if (said != null) {
            bound = bound(said, bound);
            first = said.match().start();
        }
        int end = Math.max(number.end(), unit.get().end());
        RuleSet.Found saidBehind = behind.get(end);
        if (saidBehind != null) {
            bound = bound(saidBehind, bound);
            end = saidBehind.match().end();
        }
        Quantity quantity = quantity(number.value(), bound, unit.get().meaning());
        return Optional.of(new Mention(MentionKind.QUANTITY,
                Passage.of(tokens.text(), tokens.start(first), tokens.end(end - 1)), Optional.of(quantity)));
    }

    private static Quantity.Bound bound(RuleSet.Found said, Quantity.Bound otherwise) {
        if (otherwise == Quantity.Bound.MAGNITUDE) {
            return otherwise;
        }
        return Quantity.Bound.valueOf(said.rule().settings().get("bound").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Quantity quantity(BigDecimal number, Quantity.Bound bound, String meaning) {
        int star = meaning.indexOf('*');
        return star < 0
                ? new Quantity(number, bound, meaning)
                : new Quantity(number.multiply(new BigDecimal(meaning.substring(star + 1))), bound,
                        meaning.substring(0, star));
    }

    private Optional<Lexicon.Entry> unit(int from) {
        for (int at = from; at < Math.min(tokens.size(), from + FARTHEST + 1); at++) {
            Lexicon.Entry unit = units.get(at);
            if (unit != null) {
                return Optional.of(unit);
            }
            if (!LINKS.contains(tokens.key(at)) && !isAdjective(at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isAdjective(int token) {
        return tokens.isWord(token) && !tokens.isCapitalised(token) && tokens.end(token) - tokens.start(token) > 3;
    }

    private Optional<Lexicon.Entry> signBefore(int number) {
        Lexicon.Entry unit = number > 0 ? units.get(number - 1) : null;
        return Optional.ofNullable(unit).filter(some -> SIGNS.contains(tokens.key(number - 1)));
    }
}
