/**
 * What a bundle uses to add a view to the workbench: the corpus that is open, texts, the way back to the user-interface
 * thread, and what views tell each other. Views themselves come by model fragments of Eclipse e4, named in the manifest header
 * {@code Model-Fragment}.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.1.0")
package org.vigie.workbench;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
