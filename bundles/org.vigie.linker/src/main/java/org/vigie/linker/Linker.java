package org.vigie.linker;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Judges whether two reports speak of the same incident. A plugin registers its linker as a service that carries {@link LinkerType}. One
 * instance judges many, possibly at the same time, and keeps no state between them.
 */
@ConsumerType
public interface Linker {

    /**
     * Takes from a story what is needed to compare it with others. Called once for each story, in a background thread; what is returned
     * is kept while reports are linked, so that it should be small.
     */
    Profile profile(Story story);

    /** What a linker keeps of a story. Immutable. */
    @ConsumerType
    interface Profile {

        /**
         * Returns words under which others are looked for: only stories that share one are compared. The fewer stories share a word, the
         * better; one that hundreds share is not looked at.
         */
        Set<String> keys();

        /**
         * Compares with another story.
         *
         * @param other a profile of the same linker
         * @return how likely it is the same incident; empty when there is no reason to think so
         */
        Optional<Likeness> likeness(Profile other);
    }
}
