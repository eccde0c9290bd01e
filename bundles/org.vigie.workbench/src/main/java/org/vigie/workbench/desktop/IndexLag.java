package org.vigie.workbench.desktop;

import java.util.OptionalLong;

/**
 * Tells an index that is on its way from one that stays behind, as when the disk was full before it could be written. Used by one
 * thread at a time.
 */
final class IndexLag {

    /** How many checks in a row find it behind, while nobody writes, before it counts. */
    static final int CHECKS = 4;

    private int found;
    private boolean told;

    /** Another corpus is looked at. */
    synchronized void forget() {
        found = 0;
        told = false;
    }

    /**
     * Takes the next check.
     *
     * @param behind how many changes the index lacks
     * @param written whether somebody writes
     * @return what to tell the user anew: the number of changes, or 0 when the index has caught up
     */
    synchronized OptionalLong check(long behind, boolean written) {
        found = behind > 0 && !written ? found + 1 : 0;
        if (behind == 0 && told) {
            told = false;
            return OptionalLong.of(0);
        }
        if (found < CHECKS || told) {
            return OptionalLong.empty();
        }
        told = true;
        return OptionalLong.of(behind);
    }
}
