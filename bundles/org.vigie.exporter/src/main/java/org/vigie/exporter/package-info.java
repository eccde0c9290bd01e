/**
 * What a bundle implements to write a selection of a corpus in a format.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.3.0")
package org.vigie.exporter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
