package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles of plugins in the running framework. Plugins share no bundles, not even the same. */
final class FrameworkBundles {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkBundles.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;
    private final FrameworkWiring wiring;
    /** Bundles that hang and that the framework therefore does not let go; they stay until the process ends. */
    private final Set<Long> abandoned = ConcurrentHashMap.newKeySet();

    FrameworkBundles(BundleContext context) {
        // of the framework itself, so that bundles outlive this one
        this.context = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.wiring = this.context.getBundle().adapt(FrameworkWiring.class);
    }

    static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    /** Returns the bundles of all plugins. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !Owner.of(bundle).isPlatform() && !abandoned.contains(bundle.getBundleId())).toList();
    }

    /** Returns the bundles of the distribution and the framework. */
    List<Bundle> platform() {
        return Arrays.stream(context.getBundles()).filter(bundle -> Owner.of(bundle).isPlatform()).toList();
    }

    List<Bundle> of(String plugin) {
        return all().stream().filter(bundle -> Owner.of(bundle).plugin().equals(plugin)).toList();
    }

    List<Bundle> of(Owner owner) {
        return all().stream().filter(bundle -> Owner.of(bundle).equals(owner)).toList();
    }

    Optional<Bundle> at(String location) {
        return Optional.ofNullable(context.getBundle(location));
    }

    /** Says whether something hangs that cannot be uninstalled. */
    boolean hasAbandoned() {
        return !abandoned.isEmpty();
    }

    boolean isAbandoned(Bundle bundle) {
        return abandoned.contains(bundle.getBundleId());
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

    /** Uninstalls bundles, the last first, and gives their class loaders free. One that hangs goes when it ends to hang. */
    void uninstall(Collection<Bundle> bundles) {
        refresh(List.copyOf(bundles).reversed().stream().filter(this::uninstall).toList());
    }

    private boolean uninstall(Bundle bundle) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            bundle.uninstall();
            if (abandoned.remove(bundle.getBundleId())) {
                refresh(List.of(bundle));
            }
            return null;
        });
        // the framework waits for whatever holds the bundle; nobody may interrupt that, or it would stay for good
        Thread.ofPlatform().daemon().name("vigie-plugin uninstall").start(task);
        try {
            task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            abandoned.add(bundle.getBundleId());
            LOG.error("{} hangs and cannot be uninstalled before it ends", bundle, e);
        } catch (ExecutionException e) {
            LOG.error("{} could not be uninstalled", bundle, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.error("Interrupted while {} was uninstalled", bundle, e);
        }
        return false;
    }

    /** Lets bundles find their providers anew; those that run are started again. */
    void refresh(Collection<Bundle> bundles) {
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
