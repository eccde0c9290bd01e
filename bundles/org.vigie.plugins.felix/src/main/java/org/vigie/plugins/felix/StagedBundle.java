package org.vigie.plugins.felix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.jar.Manifest;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.resource.Resource;
import org.vigie.plugins.PluginBundle;

/**
 * A bundle of an archive that was unpacked for a closer look.
 *
 * @param info what it is
 * @param path where it stands in the archive
 * @param file where it was unpacked
 * @param headers its manifest
 * @param resource what it needs and offers, for the resolver
 */
record StagedBundle(PluginBundle info, String path, Path file, Map<String, String> headers, Resource resource) {

    private static final long MAX_MANIFEST = 1024L * 1024;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /**
     * Reads the manifest of a jar, as the framework will: by the central directory.
     *
     * @throws FormatException if it is no bundle
     */
    static StagedBundle read(FeatureDocument.FeatureBundle named, Path file, long size)
            throws FormatException, IOException {
        Map<String, String> headers = headers(file);
        String name = headers.getOrDefault(Constants.BUNDLE_SYMBOLICNAME, "").replaceFirst(";.*", "").strip();
        if (!"2".equals(headers.getOrDefault(Constants.BUNDLE_MANIFESTVERSION, "").strip()) || name.isEmpty()) {
            throw new FormatException("it is no OSGi bundle: its manifest has no Bundle-ManifestVersion 2 and"
                    + " Bundle-SymbolicName");
        }
        if (!name.matches("[A-Za-z0-9_.-]{1,200}")) {
            throw new FormatException("“" + name + "” is not a symbolic name");
        }
        String version = headers.getOrDefault(Constants.BUNDLE_VERSION, "0.0.0").strip();
        FeatureDocument.version(version);
        try {
            Resource resource = ResourceBuilder.build(file.toUri().toString(), headers);
            return new StagedBundle(new PluginBundle(name, version, named.profile(), named.hash(), size),
                    named.id().path(), file, headers, resource);
        } catch (BundleException | RuntimeException e) {
            throw new FormatException("its manifest is wrong: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> headers(Path file) throws FormatException, IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(MANIFEST);
            if (entry == null) {
                throw new FormatException("it has no manifest");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Hashes.copy(jar.getInputStream(entry), bytes, MAX_MANIFEST);
            // as the framework reads them
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            new Manifest(new ByteArrayInputStream(bytes.toByteArray())).getMainAttributes()
                    .forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
            return headers;
        } catch (Hashes.TooLargeException e) {
            throw new FormatException("its manifest has " + e.getMessage(), e);
        } catch (ZipException e) {
            throw new FormatException("it is no jar: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new FormatException("its manifest cannot be read: " + e.getMessage(), e);
        }
    }

    boolean isFragment() {
        return headers.containsKey(Constants.FRAGMENT_HOST);
    }

    /** Returns the names of the packages that it exports. */
    List<String> exports() {
        return resource.getCapabilities("osgi.wiring.package").stream()
                .map(capability -> String.valueOf(capability.getAttributes().get("osgi.wiring.package"))).toList();
    }
}
