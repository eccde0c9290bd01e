package org.vigie.casework;

import org.osgi.annotation.versioning.ProviderType;

/** What properties of claims are called, those of plugins too. Safe for use by several threads. */
@ProviderType
public interface PropertyNames {
    /** Returns the name for people; that in claims where nobody explains it. */
    String label(String property);

    /** Says whether Vigie or a plugin that is installed explains a property. */
    boolean isExplained(String property);
}
