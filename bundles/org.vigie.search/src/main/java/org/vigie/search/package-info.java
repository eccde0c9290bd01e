/**
 * Full-text search over a corpus, and the query language.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.4.0")
package org.vigie.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
