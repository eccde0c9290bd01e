/**
 * Keeps what bundles contribute, and do wrong, away from everything else. For whoever runs contributions, not for those who
 * write them.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.2.0")
package org.vigie.isolation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
