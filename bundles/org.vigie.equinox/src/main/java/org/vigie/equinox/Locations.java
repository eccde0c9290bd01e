package org.vigie.equinox;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The five places that Eclipse's bundles ask for as services. Each is the framework property of its name ({@code
 * osgi.instance.area} and so on), a path or a {@code file:} URL. The instance area may be left open: the application sets it
 * before anything asks for it. The configuration area is a folder of the framework's storage when nobody says otherwise.
 */
@Component(service = {}, immediate = true)
public final class Locations {

    @Activate
    public Locations(BundleContext context) throws IOException {
        Path own = context.getDataFile("area").toPath();
        register(context, Location.INSTALL_AREA_TYPE, own.resolve("install"));
        register(context, Location.ECLIPSE_HOME_LOCATION_TYPE, own.resolve("install"));
        register(context, Location.CONFIGURATION_AREA_TYPE, own.resolve("configuration"));
        register(context, Location.USER_AREA_TYPE, own.resolve("user"));
        register(context, Location.INSTANCE_AREA_TYPE, null);
    }

    /** The framework withdraws the services when the bundle stops. */
    private static void register(BundleContext context, String type, Path otherwise) throws IOException {
        String stated = context.getProperty(type);
        Path folder = stated == null || stated.isEmpty() ? otherwise : path(stated);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        properties.put(Location.SERVICE_PROPERTY_TYPE, type);
        FolderLocation location = new FolderLocation();
        if (folder != null) {
            Files.createDirectories(folder);
            location.set(url(folder), false);
            properties.put(Location.SERVICE_PROPERTY_URL, location.getURL().toExternalForm());
        }
        context.registerService(Location.class, location, properties);
    }

    private static Path path(String stated) {
        return stated.startsWith("file:") ? Path.of(URI.create(stated)) : Path.of(stated);
    }

    /** Returns a URL as Eclipse wants it: not escaped, with a slash at its end. */
    static URL url(Path folder) throws MalformedURLException {
        String path = folder.toAbsolutePath().toString().replace('\\', '/');
        @SuppressWarnings("deprecation") // the only way to a URL that is not escaped
        URL url = new URL("file", null, (path.startsWith("/") ? "" : "/") + path + "/");
        return url;
    }
}
