package org.vigie.plugins;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where plugins are looked up by their id: folders and static web folders with archives and an index of them. Common to
 * all processes of an installation. Indexes are read when somebody searches, and not before.
 */
@ProviderType
public interface PluginRepositories {

    /** The file name of the index in a repository. */
    String INDEX = "index.json";

    /** Returns the places of the repositories, in the order in which they were added. */
    List<String> places();

    /**
     * Adds a repository, once its index could be read.
     *
     * @param place a folder or an http(s) address
     * @return the number of the archives that it has
     * @throws PluginException if it has no index that can be read
     */
    int add(String place) throws PluginException;

    /**
     * Forgets a repository.
     *
     * @throws PluginException if it is none
     */
    void remove(String place) throws PluginException;

    /**
     * Returns what the repositories have whose id, name or description holds all of the words, newest versions first.
     *
     * @param words what to look for; empty for everything
     */
    Answer search(List<String> words);

    /**
     * Writes the index of a folder of archives.
     *
     * @return what it holds
     * @throws PluginException if the folder cannot be read or written, or if an archive is damaged
     */
    List<Offer> index(Path folder) throws PluginException;

    /**
     * What a search gave.
     *
     * @param offers what was found
     * @param problems which repositories could not be read and why, in words for the user
     */
    record Answer(List<Offer> offers, List<String> problems) {
        public Answer {
            offers = List.copyOf(offers);
            problems = List.copyOf(problems);
        }
    }

    /**
     * An archive that a repository has.
     *
     * @param id the plugin's id
     * @param version its version
     * @param name what people read
     * @param description what it is for
     * @param vendor who made it, by their own words
     * @param place the path or address of the archive
     * @param hash the SHA-256 of the archive in hexadecimal digits
     * @param size its size in bytes
     * @param packages the packages that its bundles export
     */
    record Offer(String id, String version, String name, String description, String vendor, String place, String hash,
            long size, List<String> packages) {
        public Offer {
            packages = List.copyOf(packages);
        }
    }
}
