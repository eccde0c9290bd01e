package org.vigie.ingest.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.concurrent.atomic.AtomicReference;
import org.vigie.importer.InputHead;
import org.vigie.plugins.Leash;

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
                    .filter(importer -> !hung.contains(importer) && !guard.holds(importer.contribution())).toList();
            try {
                return guard.recognition().call("vigie-recogniser", () -> best(head, candidates, asked));
            } catch (Leash.HungException e) {
                hung.add(asked.get());
                asked.get().hungAt(head, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("interrupted").initCause(e);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Optional<ImporterHandle> best(InputHead head, List<ImporterHandle> candidates,
            AtomicReference<ImporterHandle> asked) {
        ImporterHandle best = null;
        int bestScore = 0;
        for (ImporterHandle importer : candidates) {
            asked.set(importer);
            int score = importer.recognise(head).score();
            if (score > bestScore) {
                best = importer;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }
}
