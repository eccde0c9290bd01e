/** What a bundle implements to write a selection of a corpus in a format. */
@Export
@Version("1.0.0")
package org.vigie.exporter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
