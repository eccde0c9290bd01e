package org.vigie.workbench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of a bundle in the language of its user, from {@code OSGI-INF/l10n/bundle.properties} (English) and {@code
 * bundle_LANGUAGE.properties} beside it, in UTF-8. The model of e4 takes its texts from the same files. A text that is given
 * values is a {@link MessageFormat}, in which an apostrophe is written twice.
 */
public final class Texts {

    private static final String BASE = "OSGI-INF.l10n.bundle";

    private final ResourceBundle texts;
    private final Locale locale;

    private Texts(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Returns the texts of the bundle of a class, in the language of this process. */
    public static Texts of(Class<?> owner) {
        return of(owner, Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** Returns the texts of the bundle of a class in a language. */
    public static Texts of(Class<?> owner, Locale locale) {
        ResourceBundle.Control control = ResourceBundle.Control
                .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(BASE, locale, owner.getClassLoader(), control), locale);
    }

    /**
     * Returns a text with values put into it.
     *
     * @throws java.util.MissingResourceException if there is none of this key
     */
    public String say(String key, Object... values) {
        String text = texts.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** Says whether there is a text of this key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Returns the language that the texts are in, as far as they are translated. */
    public Locale locale() {
        return locale;
    }
}
