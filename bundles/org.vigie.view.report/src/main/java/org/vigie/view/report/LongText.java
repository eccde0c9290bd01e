package org.vigie.view.report;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/**
 * A text that scrolls and takes the room that it is given. To say which size it would like, the control of SWT lays out all of
 * its text, at each layout of its parents anew, which takes twenty seconds for a megabyte.
 */
final class LongText extends StyledText {

    private static final int SMALL = 100;

    LongText(Composite parent, int style) {
        super(parent, style | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        return new Point(wide == SWT.DEFAULT ? SMALL : wide, high == SWT.DEFAULT ? SMALL : high);
    }
}
