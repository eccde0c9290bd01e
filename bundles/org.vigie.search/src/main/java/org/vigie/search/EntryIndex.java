package org.vigie.search;

import java.util.Collection;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The part of an index in which things beside reports are found: claims and incidents. Safe for use by several threads. All methods
 * throw {@link SearchException} when the medium fails.
 */
@ProviderType
public interface EntryIndex {

    /**
     * Searches. Conditions on claims that stand side by side must hold for one and the same claim; an incident is found by such
     * conditions when it has such a claim.
     */
    EntryResult search(EntryRequest request);

    /** Returns the groups of the entries that have one of some values in a field. */
    Set<String> groups(String field, Collection<String> values);

    /** Returns what the last commit was marked with; empty for an index that was never written, or is of another format. */
    String mark();

    /**
     * Begins to change the entries. Only the holder of the corpus' write lock may call it.
     *
     * @param anew whether to begin with none
     */
    EntryUpdate update(boolean anew);
}
