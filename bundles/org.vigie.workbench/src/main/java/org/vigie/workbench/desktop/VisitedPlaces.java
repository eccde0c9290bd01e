package org.vigie.workbench.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.workbench.History;
import org.vigie.workbench.OpenCorpus;

/** The places where the user was, and at which of them the user is. */
@Component
public final class VisitedPlaces implements History {

    private static final int MOST = 200;

    private record Place(String name, Runnable revisit) {}

    private final OpenCorpus corpus;
    private final List<Place> places = new ArrayList<>();
    private Path folder = Path.of("");
    private int at = -1;
    private boolean moving;

    @Activate
    public VisitedPlaces(@Reference OpenCorpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public void visited(String place, Runnable revisit) {
        leaveOtherCorpus();
        if (moving || at >= 0 && places.get(at).name().equals(place)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(new Place(place, revisit));
        if (places.size() > MOST) {
            places.removeFirst();
        }
        at = places.size() - 1;
    }

    /** The ways back lead to places in the corpus that is shown. */
    private void leaveOtherCorpus() {
        if (!folder.equals(corpus.folder())) {
            folder = corpus.folder();
            places.clear();
            at = -1;
        }
    }

    @Override
    public boolean canGoBack() {
        leaveOtherCorpus();
        return at > 0;
    }

    @Override
    public boolean canGoForward() {
        leaveOtherCorpus();
        return at < places.size() - 1;
    }

    @Override
    public void back() {
        move(-1);
    }

    @Override
    public void forward() {
        move(1);
    }

    private void move(int step) {
        leaveOtherCorpus();
        int next = at + step;
        if (next < 0 || next >= places.size()) {
            return;
        }
        at = next;
        moving = true;
        try {
            places.get(at).revisit().run();
        } finally {
            moving = false;
        }
    }
}
