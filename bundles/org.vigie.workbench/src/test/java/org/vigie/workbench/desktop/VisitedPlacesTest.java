package org.vigie.workbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitedPlacesTest {

    private final StubCorpus corpus = new StubCorpus();
    private final VisitedPlaces places = new VisitedPlaces(corpus);
    private final List<String> shown = new ArrayList<>();

    private void visit(String place) {
        places.visited(place, () -> {
            shown.add(place);
            // as a view does that shows it
            visit(place);
        });
    }

    @Test
    void goesBackAndForthAlongTheWay() {
        List.of("a", "b", "c").forEach(this::visit);
        places.back();
        places.back();
        places.forward();
        assertEquals(List.of("b", "a", "b"), shown);
        assertTrue(places.canGoForward());
    }

    @Test
    void aNewPlaceEndsTheWayForward() {
        List.of("a", "b").forEach(this::visit);
        places.back();
        visit("c");
        assertFalse(places.canGoForward());
        places.back();
        assertEquals(List.of("a", "a"), shown);
    }

    @Test
    void theSamePlaceTwiceIsOne() {
        List.of("a", "a").forEach(this::visit);
        assertFalse(places.canGoBack());
    }

    @Test
    void noWayLeadsIntoAnotherCorpus() {
        List.of("a", "b").forEach(this::visit);
        corpus.open(Path.of("two"));
        assertFalse(places.canGoBack());
        places.back();
        assertEquals(List.of(), shown);
    }
}
