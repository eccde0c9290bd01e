package org.vigie.uitests.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.vigie.workbench.Accessibility;

/** What one need not look at a picture for: clipped texts, and controls that assistive technology knows no name of. */
final class Looks {

    /** Rounding, and borders that a size hint leaves out. */
    private static final int SLACK = 4;
    private static final Set<Class<?>> NAMELESS = Set.of(Text.class, Combo.class, Table.class, Tree.class,
            Spinner.class);

    private Looks() {}

    /** Returns what is wrong with what is on the screen now; called in the thread of the user interface. */
    static List<String> faults() {
        List<String> faults = new ArrayList<>();
        Widgets.all().forEach(control -> {
            if (clipped(control)) {
                faults.add("clipped: " + describe(control) + " has " + control.getSize() + " and wants "
                        + control.computeSize(SWT.DEFAULT, SWT.DEFAULT));
            }
            if (beyond(control)) {
                faults.add("beyond its parent: " + describe(control) + " " + control.getBounds());
            }
            if (nameless(control)) {
                faults.add("without a name for assistive technology: " + describe(control));
            }
        });
        return faults;
    }

    private static boolean clipped(Control control) {
        boolean plain = control instanceof Button
                || control instanceof Label label && (label.getStyle() & (SWT.WRAP | SWT.SEPARATOR)) == 0;
        if (!plain || control.getSize().x == 0) {
            return false;
        }
        Point wanted = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        return wanted.x > control.getSize().x + SLACK || wanted.y > control.getSize().y + SLACK;
    }

    private static boolean beyond(Control control) {
        Composite parent = control.getParent();
        if (parent == null || !(control instanceof Button || control instanceof Text || control instanceof Combo)) {
            return false;
        }
        Rectangle bounds = control.getBounds();
        Rectangle area = parent.getClientArea();
        return bounds.x + bounds.width > area.x + area.width + SLACK
                || bounds.y + bounds.height > area.y + area.height + SLACK;
    }

    private static boolean nameless(Control control) {
        return NAMELESS.contains(control.getClass()) && (control.getStyle() & SWT.READ_ONLY & ~SWT.DROP_DOWN) == 0
                && Accessibility.name(control).isEmpty();
    }

    private static String describe(Control control) {
        String text = switch (control) {
            case Button button -> button.getText();
            case Label label -> label.getText();
            case Text field -> field.getMessage();
            default -> "";
        };
        return control.getClass().getSimpleName() + " " + control.getData("id") + " “" + text + "”";
    }
}
