package org.vigie.linker.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.rules.Tokens;
import org.vigie.rules.Words;

/** Brings names that mean the same into one form. */
final class Names {

    private static final Set<String> SMALL = Set.of("le", "la", "l'", "les", "de", "du", "des", "d'", "the", "of", "a",
            "an", "un", "une",
            "services", "service", "site", "sites", "et", "and");
    /** Names of whoever it may be: two texts that have them need not mean the same. */
    private static final Set<String> NOBODY = Set.of("ministere", "prefecture", "mairie", "departement", "hopital",
            "collectivite",
            "entreprise", "societe", "groupe", "commune", "ville", "region", "universite", "etablissement",
            "gouvernement", "police",
            "company", "hospital", "city", "county", "school", "district", "university", "government", "council",
            "bank", "etat", "department", "state", "agency", "office", "health", "medical", "center", "centre",
            "clinic",
            "national", "federal", "public", "system", "association", "community", "college", "corporation",
            "insurance",
            "foundation", "institute", "academy", "commission", "authority", "administration", "affair");

    private static final int SHORTEST_KEY = 3;
    private static final int SHORTEST_NAME = 5;
    private static final int SHORTEST_WORD = 4;
    /** In a title of which so many words have capitals, capitals do not tell names. */
    private static final double CAPITALISED = 0.8;
    private static final int LEAST_WORDS = 3;

    private Names() {}

    /** Returns the words of a name that count; empty for one that could be anybody's. */
    static String key(String name) {
        Tokens tokens = Tokens.of(name);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.isWord(i) && !tokens.isNumber(i) || SMALL.contains(tokens.key(i))) {
                continue;
            }
            keys.add(Words.singular(tokens.key(i)));
        }
        // an abbreviation of two letters may stand for anything: a country, a trade, a state
        boolean anybody = keys.size() == 1
                && (NOBODY.contains(keys.getFirst()) || keys.getFirst().length() < SHORTEST_KEY);
        return anybody ? "" : String.join(" ", keys);
    }

    /** Returns the proper names in a title that are long enough to mean somebody. */
    static Set<String> inTitle(String title) {
        Tokens tokens = Tokens.of(title);
        Set<String> names = new TreeSet<>();
        if (isCapitalisedThroughout(tokens)) {
            return names;
        }
        for (int i = 1; i < tokens.size(); i++) {
            String key = Words.singular(tokens.key(i));
            boolean begins = ":.!?«»\"“”".contains(tokens.word(i - 1));
            if (tokens.isWord(i) && tokens.isCapitalised(i) && key.length() >= SHORTEST_NAME && !NOBODY.contains(key)
                    && (!begins || key.indexOf('-') > 0)) {
                names.add(key);
            }
        }
        if (tokens.size() > 1 && tokens.isCapitalised(0) && tokens.key(0).indexOf('-') > 0) {
            names.add(Words.singular(tokens.key(0)));
        }
        return names;
    }

    /** Says whether a title is written in the English manner, or is a name as a whole. */
    private static boolean isCapitalisedThroughout(Tokens tokens) {
        int words = 0;
        int capitals = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.isWord(i) && tokens.key(i).length() >= SHORTEST_WORD) {
                words++;
                capitals += tokens.isCapitalised(i) ? 1 : 0;
            }
        }
        return words >= LEAST_WORDS && capitals >= CAPITALISED * words;
    }
}
