package org.vigie.workbench;

import org.osgi.annotation.versioning.ProviderType;

/** Brings views to the front. */
@ProviderType
public interface ViewOpener {

    /**
     * Shows a view in the perspective that it belongs to, and gives it the focus. Nothing happens when there is none of this id.
     * Called in the thread of the user interface.
     *
     * @param id the id of its part in the model
     */
    void open(String id);
}
