package org.vigie.view.search;

import org.vigie.search.Facet;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.Texts;

/** What the values of facets are called. */
final class FacetLabels {

    private static final Texts TEXTS = Texts.of(FacetLabels.class);

    private FacetLabels() {}

    static String of(Facet facet) {
        return TEXTS.say("facet." + facet.id());
    }

    static String of(Facet facet, String value, SourceNames sources) {
        return switch (facet) {
            case KIND -> ReportWords.kind(value);
            case LANGUAGE -> ReportWords.language(value);
            case SOURCE -> ReportWords.source(sources.of(value));
            default -> value;
        };
    }
}
