/**
 * The vocabulary of Vigie: immutable records that every bundle shares. JDK types only.
 *
 * <p>Nothing here takes or returns {@code null}; what may be missing is an {@code Optional} or empty.
 */
@Export
@Version("1.3.0")
package org.vigie.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
