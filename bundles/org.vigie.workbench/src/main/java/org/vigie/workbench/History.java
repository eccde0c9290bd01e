package org.vigie.workbench;

import org.osgi.annotation.versioning.ProviderType;

/** Where the user was, for going back and forward. Used in the thread of the user interface only. */
@ProviderType
public interface History {

    /**
     * Remembers a place. Going there again by {@link #back} or {@link #forward} is not remembered anew.
     *
     * @param place where it is, such as a report's id; the same place twice in a row is one
     * @param revisit shows the place again
     */
    void visited(String place, Runnable revisit);

    boolean canGoBack();

    boolean canGoForward();

    void back();

    void forward();
}
