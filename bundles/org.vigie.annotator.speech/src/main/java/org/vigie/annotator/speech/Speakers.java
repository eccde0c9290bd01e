package org.vigie.annotator.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Term;
import org.vigie.rules.PlaceIndex;
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
    private static final Set<MentionKind> KINDS = Set.of(MentionKind.PERSON, MentionKind.ORGANISATION,
            MentionKind.FUNCTION);

    private final Tokens tokens;
    private final PlaceIndex<Mention> mentions;
    /** The longest name of each person, by the last word of it. */
    private final Map<String, String> persons = new HashMap<>();
    /** The first organisation of each head, such as “ministère”. */
    private final Map<String, String> organisations = new LinkedHashMap<>();
    private final Map<String, String> personsByFunction = new HashMap<>();
    private final Map<String, String> spoken = new HashMap<>();

    Speakers(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = new PlaceIndex<>(mentions.stream().filter(mention -> KINDS.contains(mention.kind())).toList());
        for (Mention mention : this.mentions.all()) {
            String name = mention.passage().quote();
            if (mention.kind() == MentionKind.PERSON) {
                persons.merge(family(name), name, (one, other) -> other.length() > one.length() ? other : one);
            } else if (mention.kind() == MentionKind.ORGANISATION) {
                organisations.putIfAbsent(head(name), name);
            }
        }
        learnFunctions();
    }

    /** "le directeur général des services, Pascal Saurel," tells who that director is wherever else he is named so. */
    private void learnFunctions() {
        List<Mention> all = mentions.all();
        for (int i = 0; i + 1 < all.size(); i++) {
            Mention function = all.get(i);
            if (function.kind() != MentionKind.FUNCTION) {
                continue;
            }
            for (int next = i + 1; next < all.size(); next++) {
                Mention other = all.get(next);
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
        List<Mention> inside = mentions.inside(start, end);
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
        if (next >= tokens.size()) {
            return tokens.end(to - 1);
        }
        return mentions.at(tokens.start(next)).filter(mention -> mention.kind() == MentionKind.PERSON)
                .map(mention -> mention.passage().end()).orElse(tokens.end(to - 1));
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
        return persons.getOrDefault(family(quote), quote).replaceFirst("^(M|Mme|Mr|Mrs|Ms|Dr|Pr)\\.? ", "");
    }

    private static String family(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
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
        return Optional.ofNullable(organisations.get(key)).or(() -> ANYBODY.contains(key)
                ? organisations.values().stream().filter(name -> name.length() > ACRONYM).findFirst()
                : Optional.empty());
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
