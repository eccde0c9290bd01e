package org.vigie.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The colours for what controls draw themselves, fitting the theme that a control has now. They need not be disposed of.
 *
 * @param text what is read
 * @param muted what matters less
 * @param background what it stands on
 * @param line what separates
 * @param hit the background of words that were searched
 * @param currentHit the background of the one of them that is looked at
 * @param claimed the background of passages that bear a claim
 * @param added the background of what a revision added
 * @param removed the background of what a revision removed
 * @param selected the background of what is selected
 * @param selectedText what is read on that
 * @param warning what is to be heeded
 */
public record Palette(Color text, Color muted, Color background, Color line, Color hit, Color currentHit, Color claimed,
        Color added, Color removed, Color selected, Color selectedText, Color warning) {

    private static final double DARK = 0.5;

    /** Returns the colours for a control. Called in the thread of the user interface. */
    public static Palette of(Control control) {
        Color text = control.getForeground();
        Color background = control.getBackground();
        boolean dark = isDark(background);
        return new Palette(text, mixed(text, background, 0.62), background, mixed(text, background, 0.16),
                dark ? rgb(104, 84, 8) : rgb(255, 230, 140), dark ? rgb(168, 96, 16) : rgb(255, 172, 72),
                dark ? rgb(32, 74, 96) : rgb(208, 232, 246), dark ? rgb(32, 84, 48) : rgb(206, 242, 212),
                dark ? rgb(104, 44, 44) : rgb(252, 216, 214),
                dark ? rgb(46, 84, 140) : control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION),
                dark ? rgb(255, 255, 255) : control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT),
                dark ? rgb(255, 150, 110) : rgb(176, 58, 10));
    }

    /** Says whether light words stand on a dark ground. */
    public boolean isDark() {
        return isDark(background);
    }

    private static boolean isDark(Color background) {
        return luminance(background.getRGB()) < DARK;
    }

    private static Color rgb(int red, int green, int blue) {
        return new Color(red, green, blue);
    }

    private static Color mixed(Color first, Color second, double share) {
        return new Color(mixed(first.getRed(), second.getRed(), share),
                mixed(first.getGreen(), second.getGreen(), share),
                mixed(first.getBlue(), second.getBlue(), share));
    }

    private static int mixed(int first, int second, double share) {
        return (int) Math.round(first * share + second * (1 - share));
    }

    /** As in ITU-R BT.709, from 0 to 1. */
    private static double luminance(RGB colour) {
        return (0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue) / 255;
    }
}
