package org.vigie.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words that the command line says, in the language of the user. */
public final class Messages {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    public static Messages of(Locale locale) {
        // without the fallback of the JDK, which would give French to an English user on a French machine
        ResourceBundle.Control exact = ResourceBundle.Control
                .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("org.vigie.cli.messages", locale, Messages.class.getClassLoader(),
                exact), locale);
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** Returns a text with values put into it ({@link java.util.Formatter}). */
    public String text(String key, Object... values) {
        return String.format(locale, bundle.getString(key), values);
    }
}
