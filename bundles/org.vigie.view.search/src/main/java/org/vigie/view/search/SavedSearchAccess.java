package org.vigie.view.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.vigie.workbench.QuickAccess;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** Makes saved searches found by quick access. */
@Component
public final class SavedSearchAccess implements QuickAccess {

    /** Told to the search view. The data is the name of a saved search. */
    static final String OPEN = "org/vigie/view/search/OPEN";
    private static final Texts TEXTS = Texts.of(SavedSearchAccess.class);

    private final SavedSearches saved;
    private final EventAdmin events;

    @Activate
    public SavedSearchAccess(@Reference SavedSearches saved, @Reference EventAdmin events) {
        this.saved = saved;
        this.events = events;
    }

    @Override
    public List<Item> items() {
        return saved.known().stream().map(search -> new Item(TEXTS.say("saved.name"), search.name(),
                () -> events.postEvent(Topics.event(OPEN, search.name())))).toList();
    }
}
