package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.plugins.PluginBundle;

/**
 * The bundles of plugins in the running framework. Their location says whose they are and what they hold, so that what is
 * there can be compared with what is recorded. Plugins share no bundles, not even the same.
 */
final class FrameworkBundles {

    private static final String PREFIX = "vigie-plugin:";
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkBundles.class);
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;
    private final FrameworkWiring wiring;

    FrameworkBundles(BundleContext context) {
        // of the framework itself, so that bundles outlive this one
        this.context = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.wiring = this.context.getBundle().adapt(FrameworkWiring.class);
    }

    static String location(String plugin, PluginBundle bundle) {
        return PREFIX + plugin + "/" + bundle.hash();
    }

    /** Returns the id of the plugin that a bundle belongs to; empty for those of the distribution. */
    static String pluginOf(Bundle bundle) {
        String location = bundle.getLocation();
        return location.startsWith(PREFIX) ? location.substring(PREFIX.length(), location.lastIndexOf('/')) : "";
    }

    static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** Returns the bundles of all plugins. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles()).filter(bundle -> !pluginOf(bundle).isEmpty()).toList();
    }

    /** Returns the bundles of the distribution and the framework. */
    List<Bundle> platform() {
        return Arrays.stream(context.getBundles()).filter(bundle -> pluginOf(bundle).isEmpty()).toList();
    }

    List<Bundle> of(String plugin) {
        return all().stream().filter(bundle -> pluginOf(bundle).equals(plugin)).toList();
    }

    Optional<Bundle> at(String location) {
        return Optional.ofNullable(context.getBundle(location));
    }

    Bundle install(String location, Path file) throws BundleException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return install(location, in);
        }
    }

    Bundle install(String location, InputStream in) throws BundleException {
        return context.installBundle(location, in);
    }

    boolean resolve(Collection<Bundle> bundles) {
        return wiring.resolveBundles(bundles);
    }

    /** Starts a bundle for this run of the framework; the record says what the next one starts. */
    static void start(Bundle bundle) throws BundleException {
        if (!isFragment(bundle)) {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        }
    }

    /** Uninstalls bundles and gives their class loaders free. */
    void uninstall(Collection<Bundle> bundles) {
        List<Bundle> gone = new ArrayList<>();
        for (Bundle bundle : List.copyOf(bundles).reversed()) {
            try {
                bundle.uninstall();
                gone.add(bundle);
            } catch (BundleException | IllegalStateException e) {
                LOG.error("{} could not be uninstalled", bundle, e);
            }
        }
        refresh(gone);
    }

    private void refresh(Collection<Bundle> bundles) {
        if (bundles.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(bundles, _ -> done.countDown());
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("The framework did not refresh {} within {} seconds", bundles, REFRESH_SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
