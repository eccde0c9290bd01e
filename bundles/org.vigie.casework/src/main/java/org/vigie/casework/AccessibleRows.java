package org.vigie.casework;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells assistive technology of rows that a control draws itself. */
@ConsumerType
public interface AccessibleRows {
    /** Under this name a control keeps its rows as data. */
    String KEY = "org.vigie.rows";

    /** Returns how many rows there are. */
    int rows();

    /** Returns the number of the row that is selected; -1 for none. */
    int selection();

    /** Returns what a row says. */
    String words(int row);

    /** Has a control tell of its rows, as a list. Called once for a control, in the thread of the user interface. */
    static void make(Canvas control, String name, AccessibleRows rows) {
        control.setData(KEY, rows);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                boolean isRow = event.childID >= 0 && event.childID < rows.rows();
                event.result = isRow ? rows.words(event.childID) : name;
            }
        });
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID < 0 ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
            }

            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = rows.rows();
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                event.childID = control.isFocusControl() ? rows.selection() : ACC.CHILDID_NONE;
            }

            @Override
            public void getSelection(AccessibleControlEvent event) {
                event.childID = rows.selection();
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                boolean selected = event.childID >= 0 && event.childID == rows.selection();
                event.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE | (selected ? ACC.STATE_SELECTED : 0);
            }
        });
    }
}
