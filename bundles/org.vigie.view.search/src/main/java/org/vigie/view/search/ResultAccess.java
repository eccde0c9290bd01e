package org.vigie.view.search;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.vigie.workbench.Texts;

/** Tells assistive technology what the list of results shows. */
final class ResultAccess {

    private static final Texts TEXTS = Texts.of(ResultAccess.class);

    private ResultAccess() {}

    static void make(ResultList list) {
        Accessible accessible = list.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID < 0 ? TEXTS.say("results.name") : name(list, event.childID);
            }
        });
        accessible.addAccessibleControlListener(new Rows(list));
    }

    static void selected(ResultList list) {
        list.getAccessible().setFocus(list.selection());
    }

    private static String name(ResultList list, int row) {
        return list.hit(row).map(hit -> HitPainter.title(hit) + ", " + HitPainter.meta(hit)).orElse("");
    }

    private static final class Rows extends AccessibleControlAdapter {

        private final ResultList list;

        Rows(ResultList list) {
            this.list = list;
        }

        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = event.childID < 0 ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = list.rows();
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            event.childID = list.isFocusControl() ? list.selection() : ACC.CHILDID_NONE;
        }

        @Override
        public void getSelection(AccessibleControlEvent event) {
            event.childID = list.selection();
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            boolean selected = event.childID >= 0 && event.childID == list.selection();
            event.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE | (selected ? ACC.STATE_SELECTED : 0);
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent event) {
            event.childID = list.rowAt(list.toControl(event.x, event.y).y);
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            if (event.childID >= 0) {
                Rectangle bounds = list.getDisplay().map(list, null, list.bounds(event.childID));
                event.x = bounds.x;
                event.y = bounds.y;
                event.width = bounds.width;
                event.height = bounds.height;
            }
        }
    }
}
