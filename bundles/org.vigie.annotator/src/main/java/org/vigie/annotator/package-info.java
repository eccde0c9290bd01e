/**
 * What a bundle implements to find something in the texts of reports.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.1.0")
package org.vigie.annotator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
