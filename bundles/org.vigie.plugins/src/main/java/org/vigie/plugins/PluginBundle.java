package org.vigie.plugins;

/**
 * A bundle of a plugin.
 *
 * @param name its symbolic name
 * @param version its version
 * @param profile which processes run it: {@code core} for all, {@code workbench} for the desktop
 * @param hash its SHA-256 in hexadecimal digits
 * @param size its size in bytes
 */
public record PluginBundle(String name, String version, String profile, String hash, long size) {

    /** The profile of what every process runs. */
    public static final String CORE = "core";
}
