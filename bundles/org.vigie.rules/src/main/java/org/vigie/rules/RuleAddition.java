package org.vigie.rules;

import java.io.IOException;
import java.io.Reader;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rules or words that a plugin adds to those of an annotator; registered as a service. Annotators that are there are made anew with it, and
 * again when it goes. Texts that were annotated before are not looked at again by themselves: {@code vigie annotate --all} does that.
 */
@ConsumerType
public interface RuleAddition {

    /** Returns the file that it adds to, by the name that it has in the annotator's bundle, such as {@code claims-fr.rules}. */
    String file();

    /**
     * Opens what it adds, in the form of that file. Patterns of the file itself cannot be used in it. Called by several threads,
     * possibly at the same time; what it gives is read to its end and closed. What is wrong in it is logged with its line, and all of the
     * addition left out.
     */
    Reader open() throws IOException;
}
