package org.vigie.ingest.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.concurrent.atomic.AtomicReference;
import org.vigie.importer.InputHead;
import org.vigie.importer.Recognition;
import org.vigie.isolation.Leash;

/**
 * Asks the importers which one recognises an input best. One that hangs is not asked again during this import. Folders and archives often hold
 * thousands of files of one format: the importer that was surer of the last one than {@link Recognition#CERTAIN} is asked first, and when it is
 * that sure again, the others are not asked.
 */
final class Recogniser {

    private static final int SURE = Recognition.CERTAIN.score();

    private final Supplier<List<ImporterHandle>> importers;
    private final Guard guard;
    private final Set<ImporterHandle> hung = new HashSet<>();
    private volatile ImporterHandle last;

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

    private Optional<ImporterHandle> best(InputHead head, List<ImporterHandle> candidates,
            AtomicReference<ImporterHandle> asked, Leash leash) {
        ImporterHandle sure = last;
        if (sure != null && candidates.contains(sure) && score(sure, head, asked, leash) > SURE) {
            return Optional.of(sure);
        }
        ImporterHandle best = null;
        int bestScore = 0;
        for (ImporterHandle importer : candidates) {
            int score = score(importer, head, asked, leash);
            if (score > bestScore) {
                best = importer;
                bestScore = score;
            }
        }
        last = bestScore > SURE ? best : null;
        return Optional.ofNullable(best);
    }

    private static int score(ImporterHandle importer, InputHead head, AtomicReference<ImporterHandle> asked,
            Leash leash) {
        asked.set(importer);
        leash.alive(); // the limit is for each of them
        return importer.recognise(head).score();
    }
}
