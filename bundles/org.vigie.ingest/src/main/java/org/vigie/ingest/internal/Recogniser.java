package org.vigie.ingest.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.concurrent.atomic.AtomicReference;
import org.vigie.importer.InputHead;
import org.vigie.isolation.Leash;

/** Asks the importers which one recognises an input best. One that hangs is not asked again during this import. */
final class Recogniser {

    private final Supplier<List<ImporterHandle>> importers;
    private final Guard guard;
    private final Set<ImporterHandle> hung = new HashSet<>();

    Recogniser(Supplier<List<ImporterHandle>> importers, Guard guard) {
        this.importers = importers;
        this.guard = guard;
    }

    Optional<ImporterHandle> best(InputHead head) {
        while (true) {
            AtomicReference<ImporterHandle> asked = new AtomicReference<>();
            List<ImporterHandle> candidates = importers.get().stream()
                    .filter(this::isUsable).toList();
            Leash leash = guard.recognition();
            try {
                Optional<ImporterHandle> best = leash.call("vigie-recogniser",
                        () -> best(head, candidates, asked, leash));
                boolean changed = best.map(ImporterHandle::isGone)
                        .orElseGet(() -> candidates.stream().anyMatch(ImporterHandle::isGone));
                if (!changed) {
                    return best;
                }
            } catch (Leash.HungException e) {
                hung.add(asked.get());
                asked.get().hungAt(head, e);
            } catch (Leash.ThrownException e) {
                // what an importer throws stays with it, so this is a fault of ours
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("interrupted").initCause(e);
            }
        }
    }

    /** Says whether an importer is to be used at all. */
    boolean isUsable(ImporterHandle importer) {
        return !hung.contains(importer) && !importer.isHeldBack();
    }

    private static Optional<ImporterHandle> best(InputHead head, List<ImporterHandle> candidates,
            AtomicReference<ImporterHandle> asked, Leash leash) {
        ImporterHandle best = null;
        int bestScore = 0;
        for (ImporterHandle importer : candidates) {
            asked.set(importer);
            leash.alive(); // the limit is for each of them
            int score = importer.recognise(head).score();
            if (score > bestScore) {
                best = importer;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }
}
