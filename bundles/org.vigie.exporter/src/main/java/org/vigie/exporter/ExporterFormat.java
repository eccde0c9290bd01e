package org.vigie.exporter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of an {@link Exporter}: what the user calls it and sees of it without its being activated. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ExporterFormat {

    /** The prefix of the property names. */
    String PREFIX_ = "vigie.exporter.";

    /** The id used on the command line, such as {@code csv}; lower case, unique among exporters. */
    String id();

    /**
     * The name shown to people, in English. Another language may have its own in the {@link org.vigie.model.Phrases} beside the
     * class that the component is named after.
     */
    String name();

    /** The usual file name extension, without a dot. */
    String extension();

    /** The media type of what is written (RFC 6838). */
    String mediaType();
}
