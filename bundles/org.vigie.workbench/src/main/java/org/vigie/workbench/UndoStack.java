package org.vigie.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What can be taken back, and what was taken back and can be done again, the last first. It belongs to the corpus that is open and ends
 * with it. Safe for several threads, save {@link #undo} and {@link #redo}, which belong to the thread of the user interface.
 */
@ProviderType
public interface UndoStack {
    /**
     * Something that was done.
     *
     * @param label what was done, in words for the user
     * @param undo takes it back; called in the thread of the user interface, must not block. When what it returns is completed
     *        exceptionally, such as because the user did not want to wait for another writer, the thing can be taken back again
     * @param redo does it again after that; as above
     */
    record Step(String label, Supplier<? extends CompletionStage<?>> undo,
            Supplier<? extends CompletionStage<?>> redo) {
        public Step {
            Objects.requireNonNull(label);
            Objects.requireNonNull(undo);
            Objects.requireNonNull(redo);
        }
    }

    /** Remembers something that was done now; what was taken back before cannot be done again any more. */
    void push(Step step);

    /**
     * Remembers something that is being done in the corpus that is open now, as soon as it is done; nothing when that fails. What the user
     * takes back meanwhile waits for it.
     *
     * @param step completed in any thread
     */
    void push(CompletionStage<Step> step);

    /**
     * Remembers something that was done now, and that cannot be done again once it was taken back; as above.
     *
     * @param undo takes it back, as in {@link Step}
     */
    void push(String label, Supplier<? extends CompletionStage<?>> undo);

    /**
     * Remembers what was done, and what was taken back, before the corpus was opened: it comes after all that was done since.
     *
     * @param corpus the folder of the corpus; what is restored for it a second time is dropped
     * @param done what can be taken back, the last first
     * @param undone what can be done again, the one to be done first before; dropped when something was done since
     */
    void restore(Path corpus, List<Step> done, List<Step> undone);

    /** Returns what would be taken back now. */
    Optional<String> label();

    /** Returns what would be done again now. */
    Optional<String> redoLabel();

    /** Takes the last thing back, after what is on its way; nothing happens when there is none. */
    void undo();

    /** Does again what was taken back last, after what is on its way; nothing happens when there is none. */
    void redo();
}
