package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.resource.Resource;
import org.vigie.plugins.PluginBundle;

/**
 * Which processes run which bundles of a plugin: {@code core} all of them, {@code workbench} the desktop. A process of one
 * profile knows by {@code conf/profiles} of the distribution what those of another have.
 */
final class Profiles {

    private static final List<String> KNOWN = List.of(PluginBundle.CORE, "workbench");

    private final Path home;
    private final String own;
    private final Map<String, List<String>> features;

    /**
     * @param home the folder of the distribution
     * @param own the profile of this process
     */
    Profiles(Path home, String own) throws IOException {
        this.home = home;
        this.own = own;
        this.features = features(home.resolve("conf/profiles"));
    }

    /** Reads the lines of the form {@code plugins PROFILE FEATURE,FEATURE…}. */
    private static Map<String, List<String>> features(Path file) throws IOException {
        Map<String, List<String>> features = new LinkedHashMap<>();
        for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 3 && words[0].equals("plugins")) {
                features.put(words[1], List.of(words[2].split(",")));
            }
        }
        return features;
    }

    Set<String> known() {
        Set<String> known = new LinkedHashSet<>(KNOWN);
        known.addAll(features.keySet());
        return known;
    }

    /** Says whether this process runs what belongs to a profile. */
    boolean runs(String profile) {
        return profile.equals(PluginBundle.CORE) || profile.equals(own);
    }

    /** Says whether the distribution has what processes of another profile run. */
    boolean has(String profile) {
        return features.containsKey(profile);
    }

    /** Returns what the processes of another profile have, from the distribution. */
    List<Resource> resources(String profile) throws IOException {
        List<Resource> resources = new ArrayList<>();
        Set<Path> jars = new LinkedHashSet<>();
        for (String feature : features.get(profile)) {
            jars.addAll(jars(home.resolve("features").resolve(feature + ".json")));
        }
        for (Path jar : jars) {
            resources.add(resource(jar));
        }
        return resources;
    }

    /** Returns the artifacts of Vigie's own that any profile of the distribution has, which are the names of its bundles. */
    Set<String> distributed() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (var files = Files.newDirectoryStream(home.resolve("features"), "*.json")) {
            for (Path feature : files) {
                jars(feature).stream().map(jar -> jar.getParent().getParent().getFileName().toString())
                        .filter(name -> name.startsWith("org.vigie.")).forEach(names::add);
            }
        }
        return names;
    }

    private List<Path> jars(Path feature) throws IOException {
        try {
            List<Path> jars = new ArrayList<>();
            for (JsonObject bundle : Json.read(Files.readAllBytes(feature)).objects("bundles")) {
                jars.add(home.resolve("repository").resolve(Coordinates.parse(bundle.required("id")).path()));
            }
            return jars;
        } catch (FormatException e) {
            throw new IOException(feature + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Resource resource(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Map<String, String> headers = new LinkedHashMap<>();
            Attributes attributes = jar.getManifest().getMainAttributes();
            attributes.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
            return ResourceBuilder.build(file.toUri().toString(), headers);
        } catch (BundleException e) {
            throw new IOException(file + " has a manifest that is wrong: " + e.getMessage(), e);
        }
    }
}
