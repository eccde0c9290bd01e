package org.vigie.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the settings of the user's files to the components that they are for: {@code settings/NAME.properties} in the
 * distribution and then in the user's configuration folder configures the component with the
 * configuration PID {@code NAME}. Read once, at the start. What is changed while Vigie runs, such as in the preferences of the
 * workbench, is written to the user's folder.
 */
@Component(service = ConfigurationListener.class, immediate = true)
public final class SettingsFiles implements ConfigurationListener {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFiles.class);
    private static final String MARK = "vigie.settings";
    private static final String SUFFIX = ".properties";
    /** What Configuration Admin and this class add. */
    private static final Set<String> OWN = Set.of("service.pid", "service.bundleLocation", MARK);

    private final ConfigurationAdmin configurations;
    private final Path own;
    /** What the files say, by PID. */
    private final Map<String, Properties> known = new ConcurrentHashMap<>();

    @Activate
    public SettingsFiles(@Reference ConfigurationAdmin configurations, BundleContext context) throws IOException {
        this.configurations = configurations;
        this.own = Path.of(String.valueOf(context.getProperty("vigie.config"))).resolve("settings");
        Map<String, Properties> all = known;
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

    private static void read(Path folder, Map<String, Properties> all) throws IOException {
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

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getType() != ConfigurationEvent.CM_UPDATED || event.getFactoryPid() != null) {
            return;
        }
        try {
            Dictionary<String, Object> values = configurations.getConfiguration(event.getPid(), "?").getProperties();
            Properties changed = new Properties();
            Collections.list(values.keys()).stream().filter(name -> !OWN.contains(name))
                    .forEach(name -> changed.setProperty(name, String.valueOf(values.get(name))));
            if (!changed.equals(known.put(event.getPid(), changed))) {
                write(own.resolve(event.getPid() + SUFFIX), changed);
            }
        } catch (IOException e) {
            LOG.error("The settings {} cannot be kept", event.getPid(), e);
        }
    }

    private static void write(Path file, Properties values) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(file.getParent(), "settings", ".tmp");
        try (Writer writer = Files.newBufferedWriter(half)) {
            values.store(writer, null);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
