package org.vigie.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.maven.artifact.Artifact;

/**
 * A bundle that goes into an archive.
 *
 * @param id its Maven coordinates as group:artifact:version
 * @param file the jar
 * @param profile which processes run it: what its header {@code Vigie-Profile} says, else core
 * @param services what its components offer
 */
record PackedBundle(String id, Path file, String profile, List<Components.Service> services) {

    static PackedBundle read(Artifact artifact, Path file) throws IOException {
        String id = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
        if (!Files.isRegularFile(file)) {
            throw new IOException(id + " is not packed yet; run mvn package");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
            if (headers.getValue("Bundle-SymbolicName") == null) {
                throw new IOException(id + " is no OSGi bundle. Use a version that is one, or put its classes into your"
                        + " own bundle (bnd's -includeresource) and give the dependency the scope provided; what Vigie"
                        + " has itself is of scope provided too");
            }
            String profile = headers.getValue("Vigie-Profile");
            return new PackedBundle(id, file, profile == null ? "core" : profile.strip(),
                    Components.read(jar, headers));
        }
    }

    /** Returns where the jar stands in a repository of Maven's layout. */
    String path() {
        String[] parts = id.split(":");
        return parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + parts[1] + "-" + parts[2] + ".jar";
    }
}
