package org.vigie.equinox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.osgi.service.urlconversion.URLConverter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Makes files of what stands in bundles, for {@code FileLocator.toFileURL}: copies in the framework's storage. */
@Component(property = "protocol=bundle")
@ServiceRanking(Integer.MAX_VALUE)
public final class BundleFiles implements URLConverter {

    private final Path folder;

    @Activate
    public BundleFiles(BundleContext context) {
        this.folder = context.getDataFile("files").toPath();
    }

    @Override
    public URL resolve(URL url) {
        return url;
    }

    @Override
    public URL toFileURL(URL url) throws IOException {
        Path owner = folder.resolve(Integer.toHexString(url.getHost().hashCode()));
        Path file = owner.resolve(URI.create(url.getPath()).getPath().substring(1)).normalize();
        if (!file.startsWith(owner)) {
            throw new IOException(url + " leads out of its bundle");
        }
        if (url.getPath().endsWith("/")) {
            Files.createDirectories(file);
            return Locations.url(file);
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = url.openStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toUri().toURL();
    }
}
