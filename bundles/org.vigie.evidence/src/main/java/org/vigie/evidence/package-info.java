/**
 * Incidents as the claims of reports and the decisions of analysts make them: linking, records, decisions.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("2.0.0")
package org.vigie.evidence;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
