package org.vigie.importer;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Mappings that a plugin ships. The user names one by {@code --mapping NAME}. Called whenever mappings are listed or
 * looked up; the answer may change.
 */
@ConsumerType
public interface MappingContribution {

    /** Returns the mappings; their names should begin with the plugin's name and a dot. */
    List<Mapping> mappings();
}
