package org.vigie.annotator.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Term;
import org.vigie.rules.Tokens;
import org.vigie.rules.Words;

/** Tells who is meant by “M. Brandet”, “the ministry” or “the director”, by the names that the text has elsewhere. For one text. */
final class Speakers {

    private static final Set<String> ARTICLES = Set.of("le", "la", "l'", "les", "un", "une", "the", "a", "an", "ce",
            "cette", "son", "sa", "its", ",");
    /** Who is meant by these is the organisation that the text is about, which it names first. */
    private static final Set<String> ANYBODY = Set.of("entreprise", "societe", "etablissement", "collectivite",
            "groupe", "operateur",
            "municipalite", "organisme", "company", "firm", "organization", "organisation", "airline", "retailer",
            "trust");
    /** Authorities go by acronyms, and are seldom the victim. */
    private static final int ACRONYM = 6;
    private static final int NEAR = 60;

    private final Tokens tokens;
    private final List<Mention> mentions;
    private final Map<String, String> personsByFunction = new HashMap<>();
    private final Map<String, String> spoken = new HashMap<>();

    Speakers(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions.stream().filter(mention -> Set.of(MentionKind.PERSON, MentionKind.ORGANISATION,
                MentionKind.FUNCTION).contains(mention.kind())).sorted(Comparator.comparing(Mention::passage)).toList();
        learnFunctions();
    }

    /** "le directeur général des services, Pascal Saurel," tells who that director is wherever else he is named so. */
    private void learnFunctions() {
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Mention function = mentions.get(i);
            if (function.kind() != MentionKind.FUNCTION) {
                continue;
            }
            for (int next = i + 1; next < mentions.size(); next++) {
                Mention other = mentions.get(next);
                String between = tokens.text().substring(Math.min(function.passage().end(), other.passage().start()),
                        other.passage().start());
                if (other.passage().start() - function.passage().end() > NEAR
                        || between.matches("(?s).*[.!?;:\"«»].*")) {
                    break;
                }
                if (other.kind() == MentionKind.PERSON) {
                    personsByFunction.putIfAbsent(key(function.passage().quote()), other.passage().quote());
                    break;
                }
            }
        }
    }

    /** Returns the name of the speaker who is named by some tokens. */
    Optional<String> name(int from, int to) {
        int start = tokens.start(from);
        int end = endWithName(to);
        List<Mention> inside = mentions.stream()
                .filter(mention -> mention.passage().start() >= start && mention.passage().end() <= end).toList();
        Optional<String> name = of(inside, MentionKind.PERSON).map(this::fullName)
                .or(() -> of(inside, MentionKind.FUNCTION).filter(_ -> of(inside, MentionKind.ORGANISATION).isEmpty())
                        .map(mention -> personsByFunction.getOrDefault(key(mention.passage().quote()), null)))
                .or(() -> of(inside, MentionKind.ORGANISATION).map(mention -> withFunction(mention, start)))
                .or(() -> known(words(from, to)))
                .or(() -> Optional.of(words(from, to)));
        name.ifPresent(some -> spoken.put(head(some), some));
        return name;
    }

    /** "le porte-parole, Pierre Morand, a dit": the name goes with the function. */
    private int endWithName(int to) {
        int next = to < tokens.size() && tokens.word(to).equals(",") ? to + 1 : to;
        return mentions.stream().filter(mention -> mention.kind() == MentionKind.PERSON && next < tokens.size()
                && mention.passage().start() == tokens.start(next)).findFirst().map(mention -> mention.passage().end())
                .orElse(tokens.end(to - 1));
    }

    private static Optional<Mention> of(List<Mention> some, MentionKind kind) {
        return some.stream().filter(mention -> mention.kind() == kind).findFirst();
    }

    /** An organisation under its name; the words before it are kept: it is its press service that speaks. */
    private String withFunction(Mention organisation, int start) {
        String before = tokens.text().substring(start, organisation.passage().start()).strip();
        String name = Words.key(organisation.passage().quote()).equals("beauvau")
                ? standing(organisation)
                : organisation.passage().quote();
        int words = before.isEmpty() ? 0 : before.split("\\s+").length;
        return words <= 1 ? name : strip(before + " " + name);
    }

    private static String standing(Mention organisation) {
        return organisation.normalised().filter(Term.class::isInstance).map(Term.class::cast).map(Term::name)
                .orElse(organisation.passage().quote());
    }

    /** "M. Brandet" is the last person who was named with more than that. */
    private String fullName(Mention person) {
        String quote = person.passage().quote();
        String family = quote.substring(quote.lastIndexOf(' ') + 1);
        String best = quote;
        for (Mention other : mentions) {
            String name = other.passage().quote();
            if (other.kind() == MentionKind.PERSON && name.endsWith(" " + family) && name.length() > best.length()) {
                best = name;
            }
        }
        return best.replaceFirst("^(M|Mme|Mr|Mrs|Ms|Dr|Pr)\\.? ", "");
    }

    /** "le ministère" is the one that spoke last, else the last one that was named. */
    private Optional<String> known(String words) {
        String key = head(words);
        if (words.indexOf(' ') >= 0 && !words.toLowerCase(Locale.ROOT).matches("(le|la|les|the) \\S+|l['’].*")) {
            return Optional.empty();
        }
        if (spoken.containsKey(key)) {
            return Optional.of(spoken.get(key));
        }
        if (personsByFunction.containsKey(key)) {
            return Optional.of(personsByFunction.get(key));
        }
        return organisations().filter(name -> head(name).equals(key)).findFirst()
                .or(() -> ANYBODY.contains(key)
                        ? organisations().filter(name -> name.length() > ACRONYM).findFirst()
                        : Optional.empty());
    }

    private Stream<String> organisations() {
        return mentions.stream().filter(mention -> mention.kind() == MentionKind.ORGANISATION)
                .map(mention -> mention.passage().quote());
    }

    private String words(int from, int to) {
        return strip(tokens.words(from, to));
    }

    private static String strip(String words) {
        return words.replaceFirst("^(?iu)(le|la|les|l['’]|the)\\s*(?=\\p{L})", "").replaceFirst("[\\s,]+$", "");
    }

    private static String key(String words) {
        Tokens parts = Tokens.of(words);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!ARTICLES.contains(parts.key(i)) || i > 0) {
                keys.add(parts.key(i));
            }
        }
        return String.join(" ", keys);
    }

    private static String head(String words) {
        Tokens parts = Tokens.of(words);
        int first = 0;
        while (first < parts.size() - 1 && ARTICLES.contains(parts.key(first))) {
            first++;
        }
        return parts.size() == 0 ? "" : parts.key(first);
    }
}
