/**
 * What says which reports speak of the same incident.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.0.0")
package org.vigie.linker;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
