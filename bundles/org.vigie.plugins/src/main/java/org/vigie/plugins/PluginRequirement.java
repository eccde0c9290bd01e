package org.vigie.plugins;

/**
 * Another plugin that must be there.
 *
 * @param id its id
 * @param range the versions that will do, such as {@code [1.2,2)}; empty for any
 */
public record PluginRequirement(String id, String range) {}
