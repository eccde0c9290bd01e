package org.vigie.uitests.inside;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Types and clicks as a person does: by events of the display, which reach whatever has the focus or lies below the pointer. */
final class Hands {

    private static final int[] MODIFIERS = {SWT.CTRL, SWT.SHIFT, SWT.ALT};
    private static final String SHIFTED = "\"*:()?!&%_";

    private final DisplayThread thread;

    Hands(DisplayThread thread) {
        this.thread = thread;
    }

    void click(Point point) {
        Event move = new Event();
        move.type = SWT.MouseMove;
        move.x = point.x;
        move.y = point.y;
        thread.call(() -> Display.getCurrent().post(move));
        thread.settle();
        for (int type : new int[]{SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.type = type;
            event.button = 1;
            thread.call(() -> Display.getCurrent().post(event));
        }
        thread.settle();
    }

    /** Types a text into whatever has the focus. */
    void type(String text) {
        text.chars().forEach(c -> {
            boolean shift = Character.isUpperCase(c) || SHIFTED.indexOf(c) >= 0;
            key(shift ? SWT.SHIFT : 0, (char) c, 0);
        });
        thread.settle();
    }

    /** Presses a key with a character, together with modifiers. */
    void press(int modifiers, char character) {
        boolean control = Character.isISOControl(character);
        key(modifiers, control ? 0 : character, control ? character : 0);
        thread.settle();
    }

    /** Presses a key without a character, together with modifiers. */
    void press(int modifiers, int code) {
        key(modifiers, (char) 0, code);
        thread.settle();
    }

    void key(int modifiers, char character, int code) {
        for (int modifier : MODIFIERS) {
            if ((modifiers & modifier) != 0) {
                post(SWT.KeyDown, (char) 0, modifier);
            }
        }
        post(SWT.KeyDown, character, code);
        post(SWT.KeyUp, character, code);
        for (int modifier : MODIFIERS) {
            if ((modifiers & modifier) != 0) {
                post(SWT.KeyUp, (char) 0, modifier);
            }
        }
        thread.call(() -> null);
    }

    private void post(int type, char character, int code) {
        Event event = new Event();
        event.type = type;
        event.character = character;
        event.keyCode = code;
        thread.call(() -> Display.getCurrent().post(event));
    }
}
