/**
 * What the views of incidents share: which incident is shown, what is decided, and the words for it.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("2.0.0")
package org.vigie.casework;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
