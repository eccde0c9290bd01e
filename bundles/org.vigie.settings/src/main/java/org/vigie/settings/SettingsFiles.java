package org.vigie.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the settings of the user's files to the components that they are for: {@code settings/NAME.properties} in the
 * distribution and then in the user's configuration folder configures the component with the
 * configuration PID {@code NAME}. Read once, at the start.
 */
@Component(service = {}, immediate = true)
public final class SettingsFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFiles.class);
    private static final String MARK = "vigie.settings";
    private static final String SUFFIX = ".properties";

    @Activate
    public SettingsFiles(@Reference ConfigurationAdmin configurations, BundleContext context) throws IOException {
        Hashtable<String, Properties> all = new Hashtable<>();
        for (Path folder : folders(context)) {
            read(folder, all);
        }
        for (String pid : all.keySet()) {
            Dictionary<String, Object> values = new Hashtable<>();
            all.get(pid).forEach((name, value) -> values.put(String.valueOf(name), value));
            values.put(MARK, "file");
            configurations.getConfiguration(pid, "?").updateIfDifferent(values);
        }
        forget(configurations, all.keySet());
    }

    /** Configurations outlive the process; those whose file is gone must not go on applying. */
    private static void forget(ConfigurationAdmin configurations, Set<String> present) throws IOException {
        try {
            Configuration[] known = configurations.listConfigurations("(" + MARK + "=file)");
            for (Configuration configuration : known == null ? new Configuration[0] : known) {
                if (!present.contains(configuration.getPid())) {
                    configuration.delete();
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The filter above is well-formed", e);
        }
    }

    private static List<Path> folders(BundleContext context) {
        return Stream.of("vigie.home", "vigie.config").map(context::getProperty)
                .filter(value -> value != null && !value.isEmpty())
                .map(Path::of).map(folder -> folder.resolve("settings")).filter(Files::isDirectory).toList();
    }

    private static void read(Path folder, Hashtable<String, Properties> all) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList()) {
                String name = file.getFileName().toString();
                Properties values = all.computeIfAbsent(name.substring(0, name.length() - SUFFIX.length()),
                        _ -> new Properties());
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                } catch (IOException | IllegalArgumentException e) {
                    LOG.error("The settings in {} cannot be read and are left out", file, e);
                }
            }
        }
    }
}
