package org.vigie.workbench;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** What can be taken back, the last first. It belongs to the corpus that is open and ends with it. Safe for several threads. */
@ProviderType
public interface UndoStack {

    /**
     * Remembers how to take something back.
     *
     * @param label what was done, in words for the user
     * @param undo takes it back; called in the thread of the user interface, must not block. When what it returns is completed
     *        exceptionally, such as because the user did not want to wait for another writer, the thing can be taken back again
     */
    void push(String label, Supplier<? extends CompletionStage<?>> undo);

    /** Returns what would be taken back now. */
    Optional<String> label();

    /** Takes the last thing back; nothing happens when there is none. */
    void undo();
}
