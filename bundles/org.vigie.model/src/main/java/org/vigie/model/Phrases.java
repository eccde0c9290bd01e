package org.vigie.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a bundle says to its users, in their language. The code has the English words; the words of another language stand in
 * the file {@code phrases_LANGUAGE.txt} beside a class of the bundle, one phrase a line: the English words, {@code =>}, the
 * translation. What is not translated is said in English. Phrases are formats of {@link java.util.Formatter}.
 */
public final class Phrases {

    private static final String ARROW = " => ";

    private final Map<String, String> translations;

    private Phrases(Map<String, String> translations) {
        this.translations = translations;
    }

    /** Returns the phrases of the bundle of a class, in the language in which this process speaks to its user. */
    public static Phrases of(Class<?> owner) {
        return of(owner, Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** Returns the phrases of the bundle of a class in a language. */
    public static Phrases of(Class<?> owner, Locale locale) {
        return of(file -> Optional.ofNullable(owner.getResource(file)), locale);
    }

    /**
     * Returns the phrases of a bundle of which no class is loaded for them, in the language in which this process speaks to its
     * user.
     *
     * @param files returns where the file of a name is; empty when there is none
     */
    public static Phrases of(Function<String, Optional<URL>> files) {
        return of(files, Locale.getDefault(Locale.Category.DISPLAY));
    }

    private static Phrases of(Function<String, Optional<URL>> files, Locale locale) {
        return files.apply("phrases_" + locale.getLanguage() + ".txt").map(Phrases::read)
                .orElse(new Phrases(Map.of()));
    }

    private static Phrases read(URL file) {
        Map<String, String> translations = new HashMap<>();
        try (InputStream in = file.openStream()) {
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), translations);
        } catch (IOException e) {
            throw new UncheckedIOException("The phrases " + file + " cannot be read", e);
        }
        return new Phrases(Map.copyOf(translations));
    }

    private static void read(BufferedReader lines, Map<String, String> translations) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int arrow = line.indexOf(ARROW);
            if (arrow > 0) {
                translations.put(line.substring(0, arrow), line.substring(arrow + ARROW.length()));
            }
        }
    }

    /** Says a phrase with values put into it. */
    public String say(String english, Object... values) {
        return String.format(Locale.ROOT, translation(english), values);
    }

    /** Returns a phrase as it is, without values. */
    public String translation(String english) {
        return translations.getOrDefault(english, english);
    }
}
