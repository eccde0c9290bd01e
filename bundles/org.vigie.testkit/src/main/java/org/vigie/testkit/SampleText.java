package org.vigie.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.Annotator;
import org.vigie.model.Annotation;
import org.vigie.model.Content;
import org.vigie.model.PartialDate;

/**
 * A text to be annotated.
 *
 * @param language BCP 47; {@code und} when nobody knows
 * @param found what earlier stages found
 */
public record SampleText(String title, String text, String language, Optional<PartialDate> published,
        List<Annotation> found) implements AnnotatedText {

    public SampleText {
        found = List.copyOf(found);
    }

    /** Returns a text of which nothing is known. */
    public static SampleText of(String text) {
        return new SampleText("", text, Content.UNDETERMINED, Optional.empty(), List.of());
    }

    /** Returns the same in a language. */
    public SampleText in(String other) {
        return new SampleText(title, text, other, published, found);
    }

    /** Returns the same with a title. */
    public SampleText titled(String other) {
        return new SampleText(other, text, language, published, found);
    }

    @Override
    public <A extends Annotation> List<A> annotations(Class<A> kind) {
        return found.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns what an annotator finds in it. */
    public List<Annotation> annotate(Annotator annotator) {
        List<Annotation> findings = new ArrayList<>();
        annotator.annotate(this, findings::add);
        return findings;
    }

    /** Returns the same with what annotators find in it, each of which sees what those before it found. */
    public SampleText after(Annotator... annotators) {
        List<Annotation> all = new ArrayList<>(found);
        for (Annotator annotator : annotators) {
            all.addAll(new SampleText(title, text, language, published, all).annotate(annotator));
        }
        return new SampleText(title, text, language, published, all);
    }
}
