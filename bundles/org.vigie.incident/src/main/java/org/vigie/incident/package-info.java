/**
 * What is known of incidents, as values: an incident's record with how well each part of it is known, the claims that it is worked out from, and
 * ways to look at them (who says what, what happened when, what changed).
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.0.0")
package org.vigie.incident;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
