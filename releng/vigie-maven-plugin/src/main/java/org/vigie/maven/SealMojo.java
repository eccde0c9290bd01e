package org.vigie.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the hashes of their bundles into the features of a distribution, and signs them when there is a key. */
@Mojo(name = "seal", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class SealMojo extends AbstractMojo {

    private static final Pattern BUNDLE = Pattern
            .compile("\\{ \"id\": \"([^\":]+):([^\":]+):([^\":]+)\"((?:, \"start\": \"eager\")?) }");

    /** The folder of the distribution, with its folders features and repository. */
    @Parameter(required = true)
    private File distribution;

    /** An Ed25519 private key (PKCS#8, PEM). Without one the features are not signed. */
    @Parameter(property = "vigie.signing.key")
    private File signingKey;

    @Override
    public void execute() throws MojoExecutionException {
        Path features = distribution.toPath().resolve("features");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(features, "*.json")) {
            for (Path file : files) {
                seal(file);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new MojoExecutionException("The distribution cannot be sealed: " + e.getMessage(), e);
        }
    }

    private void seal(Path file) throws IOException, GeneralSecurityException {
        Matcher bundles = BUNDLE.matcher(Files.readString(file));
        StringBuilder sealed = new StringBuilder();
        int found = 0;
        while (bundles.find()) {
            found++;
            String artifact = bundles.group(2);
            String version = bundles.group(3);
            Path jar = distribution.toPath().resolve("repository").resolve(bundles.group(1).replace('.', '/'))
                    .resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".jar");
            bundles.appendReplacement(sealed,
                    Matcher.quoteReplacement("{ \"id\": \"" + bundles.group(1) + ":" + artifact
                            + ":" + version + "\"" + bundles.group(4) + ", \"sha-256\": \"" + Hashes.of(jar) + "\" }"));
        }
        bundles.appendTail(sealed);
        if (found != Pattern.compile("\\{ \"id\":").matcher(sealed).results().count() || found == 0) {
            throw new IOException(file + " names bundles in a way that is not understood; each needs a line of the form"
                    + " { \"id\": \"group:artifact:version\" }");
        }
        byte[] content = sealed.toString().getBytes(StandardCharsets.UTF_8);
        Files.write(file, content);
        if (signingKey != null) {
            Files.write(file.resolveSibling(file.getFileName() + ".sig"),
                    SigningKey.read(signingKey.toPath()).sign(content));
        }
    }
}
