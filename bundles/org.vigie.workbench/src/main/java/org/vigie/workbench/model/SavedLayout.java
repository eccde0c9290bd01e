package org.vigie.workbench.model;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MContribution;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mends a layout that was saved while other bundles were there than now. */
final class SavedLayout {

    private static final Logger LOG = LoggerFactory.getLogger(SavedLayout.class);
    private static final String SCHEME = "bundleclass://";

    private SavedLayout() {}

    /** Removes what bundles contributed that are not installed any more, such as the view of a plugin that was removed. */
    static void dropWhatIsGone(MApplication application) {
        List<EObject> gone = new ArrayList<>();
        ((EObject) application).eAllContents().forEachRemaining(element -> {
            if (element instanceof MContribution contribution && isGone(contribution.getContributionURI())) {
                gone.add(element);
            }
        });
        gone.forEach(element -> LOG.info("{} is not installed any more and leaves the layout",
                ((MContribution) element).getContributionURI()));
        gone.forEach(EcoreUtil::delete);
    }

    private static boolean isGone(String uri) {
        if (uri == null || !uri.startsWith(SCHEME)) {
            return false;
        }
        String bundle = uri.substring(SCHEME.length()).replaceFirst("/.*", "");
        return Platform.getBundle(bundle) == null;
    }
}
