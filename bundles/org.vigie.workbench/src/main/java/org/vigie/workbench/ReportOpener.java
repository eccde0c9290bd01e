package org.vigie.workbench;

import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;

/** Opens reports for reading. Called in the thread of the user interface; returns at once. */
@ProviderType
public interface ReportOpener {

    /**
     * Opens a report, or brings it to the front.
     *
     * @param id the report
     * @param query whose words are marked in the text; blank for none
     */
    void open(ReportId id, String query);

    /**
     * Shows a report in the place that is for looking through: the next one that is looked at takes it. A report that is open
     * already is brought to the front instead. The keyboard stays where it is.
     */
    void preview(ReportId id, String query);

    /**
     * Shows a passage of a report, as {@link #preview} does.
     *
     * @param passage what is shown and selected; where the present text has another one there, the first place that quotes the same
     */
    void preview(ReportId id, Passage passage);

    /** Opens a report at a passage, or brings it to the front; as above. */
    void open(ReportId id, Passage passage);
}
