package org.vigie.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is installed together: an OSGi feature (OSGi Compendium 8.1, chapter 159), of which the launcher reads the
 * bundles. The bundles' metadata {@code "start": "eager"} is ours.
 *
 * @param file where it was read
 * @param bundles its bundles, in the order of their installation
 */
record Feature(Path file, List<BundleId> bundles) {

    /**
     * A bundle of the feature.
     *
     * @param group the group of its Maven coordinates
     * @param artifact the artifact
     * @param version the version
     * @param eager whether it is activated at once, even if its manifest asks for activation at its first use
     */
    record BundleId(String group, String artifact, String version, boolean eager) {

        static BundleId parse(String text) throws StartException {
            String[] parts = text.split(":");
            if (parts.length != 3) {
                throw new StartException("“" + text + "” is not the id of a bundle; it needs group:artifact:version");
            }
            return new BundleId(parts[0], parts[1], parts[2], false);
        }

        BundleId eagerly() {
            return new BundleId(group, artifact, version, true);
        }
    }

    Feature {
        bundles = List.copyOf(bundles);
    }

    static Feature read(Path file) throws StartException {
        List<BundleId> bundles = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            boolean inBundles = false;
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                    inBundles = json.currentName().equals("bundles");
                } else if (inBundles && depth == 3 && token == JsonToken.VALUE_STRING
                        && json.currentName().equals("id")) {
                    bundles.add(BundleId.parse(json.getString()));
                } else if (inBundles && depth == 3 && token == JsonToken.VALUE_STRING
                        && json.currentName().equals("start") && json.getString().equals("eager")) {
                    bundles.add(bundles.removeLast().eagerly());
                }
            }
        } catch (IOException | JacksonException e) {
            throw new StartException("The feature " + file + " cannot be read: " + e.getMessage(), e);
        }
        return new Feature(file, bundles);
    }
}
