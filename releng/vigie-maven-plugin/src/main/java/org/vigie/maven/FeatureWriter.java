package org.vigie.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.model.License;
import org.apache.maven.project.MavenProject;

/** Writes the feature of a plugin (OSGi Compendium 8.1, chapter 159). */
final class FeatureWriter {

    private final MavenProject project;
    private final String vigie;
    private final List<Require> requires;

    FeatureWriter(MavenProject project, String vigie, List<Require> requires) {
        this.project = project;
        this.vigie = vigie;
        this.requires = requires;
    }

    byte[] write(List<PackedBundle> bundles) throws IOException {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("feature-resource-version", "1.0");
        feature.put("id", project.getGroupId() + ":" + project.getArtifactId() + ":" + osgi(project.getVersion()));
        feature.put("name", project.getName());
        feature.put("description", line(project.getDescription()));
        feature.put("vendor", project.getOrganization() == null ? "" : line(project.getOrganization().getName()));
        feature.put("license",
                project.getLicenses().stream().map(License::getName).collect(Collectors.joining(" OR ")));
        feature.put("bundles", bundleObjects(bundles));
        feature.put("extensions", Map.of("org.vigie.plugin", extension(bundles)));
        return (Json.write(feature) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> bundleObjects(List<PackedBundle> bundles) throws IOException {
        List<Object> objects = new ArrayList<>();
        for (PackedBundle bundle : bundles) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", bundle.id());
            object.put("sha-256", Hashes.of(bundle.file()));
            object.put("profile", bundle.profile());
            objects.add(object);
        }
        return objects;
    }

    private Map<String, Object> extension(List<PackedBundle> bundles) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("vigie", vigie);
        json.put("services", bundles.stream()
                .flatMap(bundle -> bundle.services().stream().map(service -> service(service, bundle.profile())))
                .toList());
        json.put("requires", requires.stream().map(FeatureWriter::require).toList());
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("kind", "mandatory");
        extension.put("type", "json");
        extension.put("json", json);
        return extension;
    }

    private static Object service(Components.Service service, String profile) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("service", service.name());
        object.put("filter", service.filter());
        object.put("profile", profile);
        return object;
    }

    private static Object require(Require require) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", require.getId());
        object.put("range", require.getRange());
        return object;
    }

    /** Returns a version as OSGi wants it: 1.2.3-SNAPSHOT is 1.2.3.SNAPSHOT. */
    static String osgi(String maven) {
        String[] parts = maven.split("[-]", 2);
        String[] numbers = parts[0].split("\\.", 4);
        StringBuilder version = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            version.append(i == 0 ? "" : ".").append(i < numbers.length ? numbers[i] : "0");
        }
        String words = numbers.length > 3 ? numbers[3] : "";
        words += parts.length > 1 ? (words.isEmpty() ? "" : "-") + parts[1] : "";
        return version + (words.isEmpty() ? "" : "." + words.replaceAll("[^A-Za-z0-9_-]", "_"));
    }

    private static String line(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
