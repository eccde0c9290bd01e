package org.vigie.maven;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Packs the bundle of this project, and the bundles that it needs at run time and that Vigie does not have (the
 * dependencies of scope compile and runtime), into a plugin archive. Name, description, vendor and licence are those of the
 * pom; what the plugin promises is found in the components of its bundles.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class PackageMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    /** The file that is written. */
    @Parameter(defaultValue = "${project.build.directory}/${project.build.finalName}.vigie", required = true)
    private File output;

    /** The versions of Vigie that the plugin is made for, such as [0.1,1). Default: from this one on, up to the next major one. */
    @Parameter
    private String vigie;

    /** The plugins that this one needs. */
    @Parameter
    private List<Require> requires = new ArrayList<>();

    /** An Ed25519 private key (PKCS#8, PEM) to sign the plugin with. Without one it is not signed. */
    @Parameter(property = "vigie.signing.key")
    private File signingKey;

    private final MavenProjectHelper helper;

    @Inject
    public PackageMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    public void execute() throws MojoExecutionException {
        File main = project.getArtifact().getFile();
        if (main == null || !main.isFile()) {
            throw new MojoExecutionException("The bundle is not packed yet; run mvn package");
        }
        try {
            List<PackedBundle> bundles = new ArrayList<>();
            // libraries first, so that what needs them starts after them
            for (Artifact artifact : project.getArtifacts().stream().sorted(Comparator.comparing(Artifact::getId))
                    .toList()) {
                bundles.add(PackedBundle.read(artifact, artifact.getFile().toPath()));
            }
            bundles.add(PackedBundle.read(project.getArtifact(), main.toPath()));
            byte[] feature = new FeatureWriter(project, vigie == null ? versions() : vigie, requires).write(bundles);
            Optional<SigningKey> key = signingKey == null
                    ? Optional.empty()
                    : Optional.of(SigningKey.read(signingKey.toPath()));
            ArchiveWriter.write(output.toPath(), feature, key, bundles);
        } catch (IOException | GeneralSecurityException e) {
            throw new MojoExecutionException("The plugin cannot be packed: " + e.getMessage(), e);
        }
        helper.attachArtifact(project, "vigie", output);
        getLog().info("Packed " + output + (signingKey == null ? " (not signed)" : ""));
    }

    private String versions() {
        String[] numbers = pluginVersion.split("[.-]");
        return "[" + numbers[0] + "." + numbers[1] + "," + (Integer.parseInt(numbers[0]) + 1) + ")";
    }
}
