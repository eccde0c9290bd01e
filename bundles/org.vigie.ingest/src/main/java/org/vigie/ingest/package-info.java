/**
 * The way of the data: what comes in is read, stored and indexed; what is asked for goes out. For the edges.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("2.3.0")
package org.vigie.ingest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
