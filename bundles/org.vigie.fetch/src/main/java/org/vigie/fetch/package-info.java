/**
 * How bundles fetch what the user named by an http(s) address. The provider heeds the settings {@code org.vigie.fetch}
 * (time limits, proxy, certificate authorities) for all of them.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.0.0")
package org.vigie.fetch;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
