package org.vigie.isolation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps account of what plugins contribute and how it fails. What fails {@link #LIMIT} times without working in between is
 * held back until the user frees it. Common to all processes of an installation. Only what plugins contribute is held
 * back: for bundles of the distribution nothing here has any effect.
 */
@ProviderType
public interface Quarantine {

    /** How often something must fail, without working in between, before it is held back. */
    int LIMIT = 3;

    /** Returns the plugin that a bundle belongs to; empty for bundles of the distribution. */
    Optional<String> pluginOf(String bundle);

    /** Says whether something is held back. Quick: called before each use. */
    boolean holds(Contribution contribution);

    /**
     * Something threw or hung. Whoever ran it says so once for each use.
     *
     * @param reason what happened, in words for the user
     */
    void failed(Contribution contribution, String reason);

    /** Something did its work. */
    void worked(Contribution contribution);

    /** Returns what is held back. */
    List<Held> held();

    /**
     * Lets what a plugin contributes be used again.
     *
     * @return how much was held back
     */
    int free(String plugin);

    /**
     * Something that is held back.
     *
     * @param contribution what
     * @param plugin the id of its plugin
     * @param since when it failed the last time
     * @param reason how it failed the last time, in words for the user
     */
    record Held(Contribution contribution, String plugin, Instant since, String reason) {}
}
