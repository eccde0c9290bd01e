package org.vigie.annotator;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Annotation;
import org.vigie.model.PartialDate;

/** The text of one revision of a report, with what was found in it so far. Immutable. */
@ProviderType
public interface AnnotatedText {

    /** Returns the title; may be empty. */
    String title();

    /** Returns the text, to which all passages refer by UTF-16 indices; may be empty. */
    String text();

    /** Returns the language as the origin stated it or an earlier stage found it, BCP 47; {@code und} when nobody knows. */
    String language();

    /** Returns when it was published, as precisely as the origin says. */
    Optional<PartialDate> published();

    /** Returns what the annotators of earlier stages found of one kind, in the order of the text where it has places. */
    <A extends Annotation> List<A> annotations(Class<A> kind);
}
