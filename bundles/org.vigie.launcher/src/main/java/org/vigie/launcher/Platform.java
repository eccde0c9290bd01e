package org.vigie.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;

/** The running framework with the bundles of the features. */
final class Platform implements AutoCloseable {

    /** What the launcher's class path gives to bundles beside the JDK. */
    private static final List<String> SYSTEM_PACKAGES = List.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers",
            "org.slf4j.spi");
    /** System properties that bundles ask the framework for. */
    private static final List<String> PASSED_ON = List.of("vigie.config", "vigie.data", "vigie.profile",
            "vigie.no-plugins");
    /** How the locations of the distribution's bundles begin. */
    static final String REFERENCE = "reference:";
    private static final long APPLICATION_MILLIS = 30_000;
    private static final long STOP_MILLIS = 5_000;

    private final Framework framework;
    private final Storage storage;

    private Platform(Framework framework, Storage storage) {
        this.framework = framework;
        this.storage = storage;
    }

    static Platform start(Installation installation) throws StartException, IOException {
        Storage storage = Storage.take(installation.cache());
        String stamp = installation.stamp();
        boolean installed = storage.has(stamp);
        storage.unstamp();
        Framework framework = new FrameworkFactory().newFramework(configuration(installation, storage, !installed));
        Platform platform = new Platform(framework, storage);
        try {
            framework.init();
            framework.getBundleContext().registerService(ResolverHookFactory.class, new PluginBorder(), null);
            if (!installed) {
                platform.install(installation);
            }
            framework.start();
            platform.checkAllRun();
            storage.stamp(stamp);
            return platform;
        } catch (BundleException e) {
            platform.close();
            throw new StartException("The framework could not start: " + e.getMessage(), e);
        } catch (StartException | IOException e) {
            platform.close();
            throw e;
        }
    }

    private static Map<String, Object> configuration(Installation installation, Storage storage, boolean anew) {
        Map<String, Object> configuration = new HashMap<>();
        if (anew) {
            configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        }
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.folder().toString());
        String version = Logger.class.getPackage().getImplementationVersion();
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SYSTEM_PACKAGES.stream()
                .map(name -> name + ";version=" + version).collect(Collectors.joining(",")));
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        configuration.put("felix.bootdelegation.implicit", "false");
        // two plugins may have the same library, each its own
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        configuration.put("felix.log.logger", new FrameworkLog());
        configuration.put("felix.log.level", "2");
        configuration.put("ds.loglevel", "error");
        configuration.put("ds.delayed.keepInstances", "true");
        configuration.put("vigie.home", installation.home().toString());
        for (String name : PASSED_ON) {
            configuration.put(name, System.getProperty(name, ""));
        }
        configuration.put("vigie.storage.mark", storage.mark().toString());
        return configuration;
    }

    /** Installs exactly the bundles of the features, by reference, so that nothing is copied. */
    private void install(Installation installation) throws StartException, BundleException {
        BundleContext context = framework.getBundleContext();
        // the same bundle may stand in several features; one that says "eager" is enough
        Map<Bundle, Boolean> bundles = new LinkedHashMap<>();
        for (Feature feature : installation.read()) {
            for (Feature.BundleId id : feature.bundles()) {
                bundles.merge(install(context, installation, feature, id), id.eager(), Boolean::logicalOr);
            }
        }
        for (Map.Entry<Bundle, Boolean> entry : bundles.entrySet()) {
            if (entry.getKey().getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                entry.getKey().start(entry.getValue() ? 0 : Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private static Bundle install(BundleContext context, Installation installation, Feature feature,
            Feature.BundleId id) throws StartException {
        try {
            return context.installBundle(REFERENCE + installation.jar(id).toUri());
        } catch (BundleException e) {
            throw new StartException("The bundle " + id.artifact() + " " + id.version() + " of the feature "
                    + feature.file().getFileName() + " cannot be installed: " + e.getMessage(), e);
        }
    }

    /** Checks the bundles of the features; plugins are not the launcher's. */
    private void checkAllRun() throws StartException {
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (!bundle.getLocation().startsWith(REFERENCE)) {
                continue;
            }
            boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
            if (bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED && !fragment) {
                try {
                    bundle.start();
                } catch (BundleException e) {
                    throw new StartException(Unresolved.explain(bundle, e), e);
                }
            }
        }
    }

    /** Runs the command line and returns its exit code. */
    int run(String[] arguments) throws StartException, InterruptedException {
        BundleContext context = framework.getBundleContext();
        try {
            ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context,
                    context.createFilter(
                            "(&(objectClass=" + ToIntFunction.class.getName() + ")(vigie.application=cli))"),
                    null) {
                @Override
                public Object addingService(ServiceReference<Object> reference) {
                    // a plugin cannot take the place of the command line, with which it could be removed
                    return reference.getBundle().getLocation().startsWith(REFERENCE)
                            ? super.addingService(reference)
                            : null;
                }
            };
            tracker.open();
            Object application = tracker.waitForService(APPLICATION_MILLIS);
            if (application == null) {
                throw new StartException("No bundle offers the command line within " + APPLICATION_MILLIS / 1000
                        + " seconds; the log says which component lacks what");
            }
            @SuppressWarnings("unchecked")
            ToIntFunction<String[]> run = (ToIntFunction<String[]>) application;
            return run.applyAsInt(arguments);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The filter above is well-formed", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (storage) {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            throw new IOException("The framework did not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
