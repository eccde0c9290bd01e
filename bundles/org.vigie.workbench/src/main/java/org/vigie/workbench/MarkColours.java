package org.vigie.workbench;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/**
 * The colours of what is said and named in texts, fitting the theme that a control has now. They need not be disposed of. Who does not
 * tell colours apart is told by symbols and words as well.
 *
 * @param affirmed the background of passages that affirm something
 * @param denied the background of passages that say that something is not so
 * @param suspected the background of passages that say something with reserve
 * @param name the line under names of people and organisations
 * @param place the line under places
 * @param date the line under dates
 * @param quantity the line under quantities
 * @param technical the line under technical words
 * @param good what several voices say
 * @param contested what voices contradict each other about
 */
public record MarkColours(Color affirmed, Color denied, Color suspected, Color name, Color place, Color date,
        Color quantity, Color technical, Color good, Color contested) {

    /** Returns the colours for a control. Called in the thread of the user interface. */
    public static MarkColours of(Control control) {
        Palette palette = Palette.of(control);
        return palette.isDark()
                ? new MarkColours(palette.claimed(), rgb(100, 46, 60), rgb(72, 62, 24), rgb(120, 160, 255),
                        rgb(110, 200, 130), rgb(230, 180, 80), rgb(210, 140, 240), rgb(120, 205, 215),
                        rgb(110, 200, 130), palette.warning())
                : new MarkColours(palette.claimed(), rgb(250, 218, 226), rgb(250, 240, 200), rgb(52, 92, 200),
                        rgb(30, 130, 60), rgb(170, 110, 0), rgb(130, 50, 170), rgb(0, 120, 135),
                        rgb(24, 120, 56), palette.warning());
    }

    private static Color rgb(int red, int green, int blue) {
        return new Color(red, green, blue);
    }
}
