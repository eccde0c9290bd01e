package org.vigie.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The service property of a {@link Subcommand} that names it, so that only the one that is called needs to be made. Of
 * several words each names the subcommand under which the next stands, such as {@code plugin trust add}.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SubcommandName {

    /** The prefix of the property name. */
    String PREFIX_ = "vigie.";

    /** The name, the same as in picocli's {@code @Command}. */
    String value();
}
