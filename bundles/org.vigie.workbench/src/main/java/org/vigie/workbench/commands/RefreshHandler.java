package org.vigie.workbench.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.vigie.workbench.Topics;

/** Has all views read anew what they show. */
public final class RefreshHandler {

    @Execute
    public void run(IEventBroker broker) {
        broker.post(Topics.CORPUS_REFRESH, "");
    }
}
