/** The record: everything an analyst collected, in one folder. */
@Export
@Version("1.0.0")
package org.vigie.corpus;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
