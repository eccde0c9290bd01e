/**
 * Incidents for people who do not have Vigie: as a citation, as a page, as a picture. It knows no screen; what is drawn is drawn onto a
 * {@link org.vigie.summary.Surface}.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("2.0.0")
package org.vigie.summary;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
