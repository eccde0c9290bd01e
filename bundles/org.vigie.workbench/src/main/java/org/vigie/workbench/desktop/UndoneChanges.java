package org.vigie.workbench.desktop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.vigie.workbench.Topics;
import org.vigie.workbench.UndoStack;

/** Keeps the last changes, until another corpus is opened. */
@Component(service = {UndoStack.class, EventHandler.class})
@EventTopics(Topics.CORPUS_OPENED)
public final class UndoneChanges implements UndoStack, EventHandler {

    private static final int MOST = 100;

    private record Step(String label, Runnable undo) {}

    private final Deque<Step> steps = new ArrayDeque<>();

    @Override
    public synchronized void push(String label, Runnable undo) {
        steps.push(new Step(label, undo));
        if (steps.size() > MOST) {
            steps.removeLast();
        }
    }

    @Override
    public synchronized Optional<String> label() {
        return Optional.ofNullable(steps.peek()).map(Step::label);
    }

    @Override
    public void undo() {
        Step last;
        synchronized (this) {
            last = steps.poll();
        }
        if (last != null) {
            last.undo().run();
        }
    }

    @Override
    public synchronized void handleEvent(Event opened) {
        steps.clear();
    }
}
