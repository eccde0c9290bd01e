package org.vigie.view.report;

import org.vigie.workbench.PassageMark;
import org.vigie.workbench.PassageMarks;

/**
 * A mark with whoever made it.
 *
 * @param source whose layer can be switched off, and who knows where the mark leads
 */
record LayerMark(PassageMark mark, PassageMarks source) {
    boolean leadsSomewhere() {
        return !mark.link().isBlank();
    }

    boolean holds(int offset) {
        return offset >= mark.start() && offset < mark.end();
    }

    int length() {
        return mark.end() - mark.start();
    }
}
