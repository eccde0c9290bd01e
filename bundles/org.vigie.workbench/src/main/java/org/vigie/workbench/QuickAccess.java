package org.vigie.workbench;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Adds to what quick access (Ctrl+3) finds beside commands and views. A bundle registers it as a service. */
@ConsumerType
public interface QuickAccess {

    /** Returns the things that can be chosen now. Called in the thread of the user interface; must not block. */
    List<Item> items();

    /**
     * Something that can be chosen.
     *
     * @param category what sort of thing it is, for people
     * @param label what it is called
     * @param chosen called when it is chosen, in the thread of the user interface
     */
    record Item(String category, String label, Runnable chosen) {}
}
