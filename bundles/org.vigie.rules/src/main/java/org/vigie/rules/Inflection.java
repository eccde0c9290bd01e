package org.vigie.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The forms that a word of the dictionary takes in a text, made from the endings of its language and a list of the words that do not
 * follow them. It makes more forms than there are, which harms nobody.
 */
@ProviderType
public final class Inflection {

    private static final String FRENCH_ER = "er e es ons ez ent ant é ée és ées ai as a âmes èrent ais ait ions iez aient "
            + "erai eras era erons erez eront erais erait erions eriez eraient";
    private static final String FRENCH_IR = "ir is it issons issez issent issant i ie ies irent issais issait issaient "
            + "irai iras ira irons irez iront irais irait iraient";
    private static final String FRENCH_RE = "re s t ons ez ent ant u ue us ues is it irent ais ait aient rai ra ront rait raient";
    private static final String FRENCH_OTHER = " s x e es";

    /** Endings of the dictionary's form with what stands in their place; the first that fits is taken. */
    private record Endings(String of, List<String> instead) {

        static Endings of(String of, String instead) {
            return new Endings(of, List.of(instead.split(" ", -1)));
        }

        Stream<String> forms(String word) {
            String stem = word.substring(0, word.length() - of.length());
            return instead.stream().map(ending -> stem + ending);
        }
    }

    private final Map<String, Set<String>> irregular;
    private final List<Endings> endings;

    private Inflection(String file, List<Endings> endings) {
        this.irregular = read(file);
        this.endings = endings;
    }

    /** Returns how French words change. */
    public static Inflection french() {
        return new Inflection("irregular-fr.txt",
                List.of(Endings.of("ger", softened("g", "ge")), Endings.of("cer", softened("c", "ç")),
                        Endings.of("yer", softened("y", "y") + " " + softened("i", "i")), Endings.of("er", FRENCH_ER),
                        Endings.of("ir", FRENCH_IR), Endings.of("re", FRENCH_RE), Endings.of("al", "al ale ales aux"),
                        Endings.of("eur", "eur eurs euse euses rice rices"), Endings.of("if", "if ifs ive ives"),
                        Endings.of("el", "el els elle elles"), Endings.of("eux", "eux euse euses"),
                        Endings.of("", FRENCH_OTHER)));
    }

    private static String softened(String before, String beforeA) {
        return Arrays.stream(FRENCH_ER.split(" "))
                .map(ending -> ("aoâ".indexOf(ending.charAt(0)) < 0 ? before : beforeA) + ending)
                .collect(Collectors.joining(" "));
    }

    /** Returns how English words change. */
    public static Inflection english() {
        return new Inflection("irregular-en.txt",
                List.of(Endings.of("e", "e es ed ing ers er"), Endings.of("y", "y ies ied ying ys yed"),
                        Endings.of("", " s es ed ing er ers")));
    }

    /**
     * Returns the forms of a word.
     *
     * @param word as a dictionary has it: the infinitive of a verb, the masculine singular of an adjective
     * @return keys, see {@link Words#key}; the word's own is among them
     */
    public Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>(Set.of(Words.key(word)));
        String key = Words.key(word);
        if (irregular.containsKey(key)) {
            forms.addAll(irregular.get(key));
            return forms;
        }
        endings.stream().filter(some -> word.endsWith(some.of())).findFirst()
                .ifPresent(some -> some.forms(word).map(Words::key).forEach(forms::add));
        return forms;
    }

    private static Map<String, Set<String>> read(String file) {
        try (InputStream in = Inflection.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Set<String>> forms = new HashMap<>();
            for (String line : lines.lines().filter(some -> !some.startsWith("#") && !some.isBlank()).toList()) {
                List<String> words = new ArrayList<>(List.of(line.strip().split("[:\\s]+")));
                forms.put(Words.key(words.getFirst()), words.stream().map(Words::key).collect(Collectors.toSet()));
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file + " of the bundle cannot be read", e);
        }
    }
}
