package org.vigie.plugins;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The plugins of this installation. What is installed is common to all processes of one installation: those that are
 * running follow within a second. Safe for use by several threads; calls block, changes wait for one another, also for
 * those of other processes.
 *
 * <p>A place is the path of an archive, its http(s) address, or the id of a plugin, which is looked up in the plugin
 * repositories.
 */
@ProviderType
public interface Plugins {

    /**
     * Returns what the user installed, by id.
     *
     * @throws java.io.UncheckedIOException if that cannot be read, with the reason in words for the user; as other methods
     *         that need it
     */
    List<InstalledPlugin> installed();

    /** Returns an installed plugin. */
    default Optional<InstalledPlugin> installed(String id) {
        return installed().stream().filter(plugin -> plugin.plugin().id().equals(id)).findFirst();
    }

    /**
     * Reads an archive and checks its form, hashes and signature; installs nothing.
     *
     * @throws PluginException if it cannot be had or is damaged; not for being unsigned
     */
    Plugin inspect(String place) throws PluginException;

    /**
     * Installs a plugin: checks it, resolves it, starts it and waits until the services that it promises are there. If an
     * older version is installed, this is an update.
     *
     * @throws PluginException if anything of this fails; then everything is as it was before
     */
    InstalledPlugin install(String place, Consent consent) throws PluginException;

    /**
     * Brings an installed plugin to the newest version that the plugin repositories have.
     *
     * @return the new state; empty when there is nothing newer
     * @throws PluginException if it fails; then everything is as it was before
     */
    Optional<InstalledPlugin> update(String id, Consent consent) throws PluginException;

    /**
     * Removes a plugin. What it imported stays.
     *
     * @param withDependents whether to remove those that need it as well
     * @return the ids of what was removed, dependents first
     * @throws PluginException if it is not there, or if others need it
     */
    List<String> remove(String id, boolean withDependents) throws PluginException;

    /** Returns the ids of the installed plugins that need this one, directly. */
    List<String> dependents(String id);

    /** Checks the archives of the installed plugins and the bundles of the distribution against their hashes and signatures. */
    List<Verification> verify();
}
