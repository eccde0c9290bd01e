package org.vigie.summary;

import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Content;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.Source;

/**
 * A report as it is cited in a text: its authors, its title, who published it, its date, where it can be read, and what makes the reading
 * verifiable: its id and the beginning of the hash of what was read.
 */
@ProviderType
public final class ReportCitation {
    private static final Phrases WORDS = Phrases.of(ReportCitation.class);
    private static final int TITLE = 500;
    private static final int HASH = 16;

    private ReportCitation() {}

    /** Returns the citation, in a line. */
    public static String of(Report report) {
        String address = report.content().address();
        return (address.isEmpty() ? what(report) : what(report) + ", " + Markup.line(address, TITLE)) + which(report);
    }

    /** Returns what comes before the address: who says what, and when. */
    static String what(Report report) {
        Content content = report.content();
        List<String> parts = new ArrayList<>();
        List<String> authors = content.attribute(Content.AUTHOR);
        if (!authors.isEmpty()) {
            parts.add(Markup.line(String.join(", ", authors), TITLE));
        }
        parts.add(WORDS.say("“%s”", content.title().isBlank()
                ? WORDS.translation("untitled")
                : Markup.line(content.title(), TITLE)));
        parts.add(report.source().equals(Source.UNKNOWN)
                ? WORDS.translation("unknown source")
                : Markup.line(report.source().name(), TITLE));
        parts.add(content.published().map(Object::toString).orElse(WORDS.translation("undated")));
        return String.join(", ", parts);
    }

    /** Returns what comes after the address: which text is meant. */
    static String which(Report report) {
        return ". [Vigie " + report.id() + ", SHA-256 " + report.current().hash().value().substring(0, HASH) + "…]";
    }
}
