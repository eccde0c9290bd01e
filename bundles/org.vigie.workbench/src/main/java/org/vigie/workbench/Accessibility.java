package org.vigie.workbench;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** What assistive technology is told of controls that have no words of their own. */
public final class Accessibility {

    private static final String KEY = "org.vigie.accessible.name";

    private Accessibility() {}

    /** Returns the name that a control was given here; empty when there is none. */
    public static String name(Control control) {
        return control.getData(KEY) instanceof String name ? name : "";
    }

    /** Gives a control a name. Called in the thread of the user interface, once for a control. */
    public static void name(Control control, String name) {
        control.setData(KEY, name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }
}
