package org.vigie.annotator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of an {@link Annotator}: what its findings are known by, and when its turn comes. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AnnotatorType {

    /** The prefix of the property names. */
    String PREFIX_ = "vigie.annotator.";

    /** The id that is kept with each finding, such as {@code language}; lower case, unique among annotators. */
    String id();

    /** A number that grows whenever the annotator would find something else; findings of a lower one are found anew. */
    int version();

    /** When its turn comes: after all of the earlier stages, in any order within its own. */
    Stage stage();
}
