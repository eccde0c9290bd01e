package org.vigie.view.search;

import java.util.Locale;
import org.vigie.search.Facet;
import org.vigie.workbench.Texts;

/** What the values of facets are called. */
final class FacetLabels {

    private static final Texts TEXTS = Texts.of(FacetLabels.class);

    private FacetLabels() {}

    static String of(Facet facet) {
        return TEXTS.say("facet." + facet.id());
    }

    static String of(Facet facet, String value) {
        return switch (facet) {
            case KIND -> TEXTS.has("kind." + value) ? TEXTS.say("kind." + value) : value;
            case LANGUAGE -> value.equals("und") ? TEXTS.say("language.unknown") : language(value);
            case SOURCE -> value.equals("unknown") ? TEXTS.say("source.unknown") : value;
            default -> value;
        };
    }

    private static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(TEXTS.locale());
        return name.isEmpty() ? tag : name;
    }
}
