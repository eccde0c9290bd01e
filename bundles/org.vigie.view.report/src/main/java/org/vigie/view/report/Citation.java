package org.vigie.view.report;

import java.util.ArrayList;
import java.util.List;
import org.vigie.model.Content;
import org.vigie.model.Report;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/**
 * A report as it is cited in a text: who published it, its title, its date as it was stated, where it can be read, and what makes
 * the reading verifiable: its id and the beginning of the hash of what was read.
 */
final class Citation {

    private static final Texts TEXTS = Texts.of(Citation.class);
    private static final int TITLE_CHARS = 500;
    private static final int HASH_DIGITS = 16;

    private Citation() {}

    static String of(Report report) {
        Content content = report.content();
        List<String> parts = new ArrayList<>();
        List<String> authors = content.attribute(Content.AUTHOR);
        if (!authors.isEmpty()) {
            parts.add(SafeText.line(String.join(", ", authors), TITLE_CHARS));
        }
        parts.add(TEXTS.say("citation.title",
                content.title().isBlank()
                        ? TEXTS.say("report.untitled")
                        : SafeText.line(content.title(), TITLE_CHARS)));
        parts.add(SafeText.line(ReportWords.source(report.source().name()), TITLE_CHARS));
        parts.add(content.published().map(Object::toString).orElseGet(() -> ReportWords.date(content.published())));
        if (!content.address().isEmpty()) {
            parts.add(SafeText.line(content.address(), TITLE_CHARS));
        }
        return String.join(", ", parts)
                + TEXTS.say("citation.id", report.id().value(),
                        report.current().hash().value().substring(0, HASH_DIGITS));
    }
}
