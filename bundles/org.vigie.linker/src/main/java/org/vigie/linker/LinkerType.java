package org.vigie.linker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link Linker}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LinkerType {

    /** The prefix of the property names. */
    String PREFIX_ = "vigie.linker.";

    /** The id that is kept with each link, such as {@code evidence}; lower case, unique among linkers. */
    String id();

    /** A number that grows whenever the linker would judge in another way. */
    int version();
}
