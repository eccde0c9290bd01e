/**
 * Contract tests for plugins: extend the one of your extension point.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.3.0")
package org.vigie.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
