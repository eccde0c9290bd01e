package org.vigie.workbench;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.vigie.model.Report;

/**
 * Marks passages in the text of a report that is being read. A bundle registers it as a service; marks of all such services are
 * shown together.
 */
@ConsumerType
public interface PassageMarks {

    /**
     * Returns the passages to mark in the text of a report's current revision. Called in a background thread when the report is
     * opened and when the corpus was changed; it may wait. What it throws is logged, and its marks are left out.
     */
    List<PassageMark> marks(Report report);

    /**
     * Returns what these marks are called, for the user to switch them on and off; blank when they are always shown. Called in the thread of
     * the user interface.
     */
    default String label() {
        return "";
    }

    /** Leads to what a mark stands for, when the user clicks on it. Called in the thread of the user interface; must not block. */
    default void follow(String link) {
        // most marks lead nowhere
    }
}
