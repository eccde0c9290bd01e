/**
 * JSON (RFC 8259) as importers read it: record by record, however large the document is. For whoever writes an importer of a format
 * that is written in JSON.
 *
 * <p>Nothing here takes or returns {@code null}. Values are immutable and safe for several threads.
 */
@Export
@Version("1.1.0")
package org.vigie.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
