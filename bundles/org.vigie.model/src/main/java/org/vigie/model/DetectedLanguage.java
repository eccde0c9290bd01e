package org.vigie.model;

/**
 * The language that a text is in, as found in the text itself.
 *
 * @param language a language of BCP 47 without region, such as {@code fr}
 */
public record DetectedLanguage(String language) implements Annotation {

    public DetectedLanguage {
        if (!language.matches("[a-z]{2,3}") || language.equals(Content.UNDETERMINED)) {
            throw new IllegalArgumentException("“" + language + "” is no language");
        }
    }
}
