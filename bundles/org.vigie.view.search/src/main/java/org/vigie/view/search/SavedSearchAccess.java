package org.vigie.view.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.vigie.workbench.QuickAccess;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;
import org.vigie.workbench.ViewOpener;

/** Makes saved searches found by quick access. */
@Component
public final class SavedSearchAccess implements QuickAccess {

    /** Told to the search view. The data is the name of a saved search. */
    static final String OPEN = "org/vigie/view/search/OPEN";
    private static final String VIEW = "org.vigie.view.search";
    private static final Texts TEXTS = Texts.of(SavedSearchAccess.class);

    private final SavedSearches saved;
    private final EventAdmin events;
    private final ViewOpener views;

    @Activate
    public SavedSearchAccess(@Reference SavedSearches saved, @Reference EventAdmin events,
            @Reference ViewOpener views) {
        this.saved = saved;
        this.events = events;
        this.views = views;
    }

    @Override
    public List<Item> items() {
        return saved.known().stream()
                .map(search -> new Item(TEXTS.say("saved.name"), search.name(), () -> open(search.name()))).toList();
    }

    private void open(String name) {
        views.open(VIEW);
        events.postEvent(Topics.event(OPEN, name));
    }
}
