package org.vigie.ingest.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.annotator.AnnotatedText;
import org.vigie.model.Annotation;
import org.vigie.model.Content;
import org.vigie.model.Findings;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportId;

/**
 * A text that goes from annotator to annotator.
 *
 * @param report the report that it is of
 * @param content what its current revision says
 * @param findings what was found so far
 */
record TextInHand(ReportId report, Content content, List<Findings> findings) implements AnnotatedText {

    TextInHand {
        findings = List.copyOf(findings);
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public String text() {
        return content.text();
    }

    @Override
    public String language() {
        return content.language().equals(Content.UNDETERMINED)
                ? findings.stream().flatMap(found -> found.language().stream()).findFirst()
                        .orElse(Content.UNDETERMINED)
                : content.language();
    }

    @Override
    public Optional<PartialDate> published() {
        return content.published();
    }

    @Override
    public <A extends Annotation> List<A> annotations(Class<A> kind) {
        return findings.stream().flatMap(found -> found.annotations().stream()).filter(kind::isInstance)
                .map(kind::cast).toList();
    }
}
