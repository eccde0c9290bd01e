/**
 * Addresses that a user subscribed to for a corpus, to be fetched now and then.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.0.0")
package org.vigie.feeds;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
