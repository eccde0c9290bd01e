/**
 * The searches that a user named: common to all corpora and processes of an installation.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.0.0")
package org.vigie.searches;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
