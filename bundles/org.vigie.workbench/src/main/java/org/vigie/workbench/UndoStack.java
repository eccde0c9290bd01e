package org.vigie.workbench;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What can be taken back, the last first. It belongs to the corpus that is open and ends with it. Safe for several threads. */
@ProviderType
public interface UndoStack {

    /**
     * Remembers how to take something back.
     *
     * @param label what was done, in words for the user
     * @param undo takes it back; called in the thread of the user interface, must not block
     */
    void push(String label, Runnable undo);

    /** Returns what would be taken back now. */
    Optional<String> label();

    /** Takes the last thing back; nothing happens when there is none. */
    void undo();
}
