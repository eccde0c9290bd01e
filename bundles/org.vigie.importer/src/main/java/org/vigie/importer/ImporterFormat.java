package org.vigie.importer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of an {@link Importer}: what the user calls it and sees of it without its being activated. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ImporterFormat {

    /** The prefix of the property names. */
    String PREFIX_ = "vigie.importer.";

    /** The id used on the command line, such as {@code json}; lower case, unique among importers. */
    String id();

    /**
     * The name shown to people, in English, such as {@code RSS and Atom feeds}. Another language may have its own in the
     * {@link org.vigie.model.Phrases} beside the class that the component is named after.
     */
    String name();

    /** The usual file name extensions, without a dot. */
    String[] extensions() default {};

    /** The id of the kind that its reports have unless the input or the user says otherwise. */
    String kind() default "record";
}
