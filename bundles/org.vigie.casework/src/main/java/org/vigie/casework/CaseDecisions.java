package org.vigie.casework;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.swt.widgets.Shell;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Decision;

/**
 * Writes down what the analyst decides. What is decided can be taken back and done again, also after a restart, where it is the analyst's
 * own. Called in the thread of the user interface; returns at once.
 */
@ProviderType
public interface CaseDecisions {
    /**
     * Decides something. The user is told when that cannot be written down.
     *
     * @param label what is decided, in words for the user
     * @param acts in this order, all or none
     * @return the decisions, once they count; completed exceptionally when they do not
     */
    CompletableFuture<List<Decision>> decide(Shell shell, String label, List<Decision.Act> acts);
}
