/**
 * States of a corpus that can be cited, checked and opened again: an archive with everything, or with no more than offsets and hashes where
 * texts must not be passed on.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.0.0")
package org.vigie.snapshot;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
