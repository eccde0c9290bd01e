package org.vigie.workbench.model;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a theme on: the colours of the native controls, and what e4 draws itself. In the thread of the user interface. */
final class Themes {

    private static final Logger LOG = LoggerFactory.getLogger(Themes.class);
    private static final String LIGHT = "org.vigie.theme.light";
    private static final String DARK = "org.vigie.theme.dark";

    private final Display display;
    /** How the system was before anything was changed. */
    private final boolean systemDark;

    Themes(Display display) {
        this.display = display;
        this.systemDark = Display.isSystemDarkTheme();
    }

    /** @param wanted {@code system}, {@code light} or {@code dark} */
    void apply(String wanted, IThemeEngine engine) {
        boolean dark = wanted.equals("dark") || wanted.equals("system") && systemDark;
        preferDark(dark);
        if (engine != null) {
            engine.setTheme(dark ? DARK : LIGHT, false);
        }
    }

    /** SWT has no public method to ask GTK for its dark colours; on other systems there is no such class. */
    private void preferDark(boolean dark) {
        try {
            Class<?> system = Class.forName("org.eclipse.swt.internal.gtk.OS", true,
                    display.getClass().getClassLoader());
            system.getMethod("setDarkThemePreferred", boolean.class).invoke(null, dark);
        } catch (ReflectiveOperationException e) {
            LOG.debug("The native controls stay as the system has them", e);
        }
    }
}
