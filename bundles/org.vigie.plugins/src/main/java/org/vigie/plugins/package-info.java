/**
 * Installs, updates and removes plugins while Vigie runs. For the
 * edges (command line, workbench). {@code releng/docs/plugin-format.md}
 * describes the archives.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.0.0")
package org.vigie.plugins;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
