/** Full-text search over a corpus, and the query language. */
@Export
@Version("1.0.0")
package org.vigie.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
