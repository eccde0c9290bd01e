package org.vigie.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.PlacedAnnotation;

/**
 * Annotations by where they stand, so that asking for those in a sentence takes no longer in a long text than in a short one.
 *
 * @param <A> the kind of annotations
 */
@ProviderType
public final class PlaceIndex<A extends PlacedAnnotation> {

    private final List<A> sorted;
    private final int[] starts;

    /** Sorts annotations by their places. */
    public PlaceIndex(Collection<A> annotations) {
        sorted = annotations.stream().sorted(Comparator.comparing(PlacedAnnotation::passage)).toList();
        starts = sorted.stream().mapToInt(annotation -> annotation.passage().start()).toArray();
    }

    /** Returns all, in the order of the text. */
    public List<A> all() {
        return sorted;
    }

    /** Returns those that lie between two places as a whole, in the order of the text. */
    public List<A> inside(int start, int end) {
        int first = firstAt(start);
        int last = firstAt(end);
        return sorted.subList(first, last).stream().filter(annotation -> annotation.passage().end() <= end).toList();
    }

    /** Returns the one that begins at a place; of several the shortest. */
    public Optional<A> at(int start) {
        int first = firstAt(start);
        return first < starts.length && starts[first] == start ? Optional.of(sorted.get(first)) : Optional.empty();
    }

    private int firstAt(int start) {
        int found = Arrays.binarySearch(starts, start);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && starts[found - 1] == start) {
            found--;
        }
        return found;
    }
}
