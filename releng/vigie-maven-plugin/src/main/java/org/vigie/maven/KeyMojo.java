package org.vigie.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes the keys of a publisher: NAME.pem to sign with, which is to be kept secret, and NAME.pub for those who trust it. */
@Mojo(name = "key", requiresProject = false, threadSafe = true)
public final class KeyMojo extends AbstractMojo {

    /** The name of the files, without their endings. Files that exist are not replaced. */
    @Parameter(property = "name", defaultValue = "publisher")
    private String name;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Path secret = Files.createFile(Path.of(name + ".pem"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, pem("PRIVATE", pair.getPrivate().getEncoded()));
            Files.writeString(Path.of(name + ".pub"), pem("PUBLIC", pair.getPublic().getEncoded()),
                    StandardOpenOption.CREATE_NEW);
            getLog().info("Wrote " + name + ".pem (keep it secret) and " + name + ".pub");
        } catch (IOException | GeneralSecurityException e) {
            throw new MojoExecutionException("The keys cannot be made: " + e, e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(encoded)
                + "\n-----END " + kind + " KEY-----\n";
    }
}
