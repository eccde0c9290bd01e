package org.vigie.uitests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingStream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One session of the workbench in a process of its own, as SWT can be loaded once only: starts the features of the desktop, runs
 * the application on this thread, and drives it by tests in another one. Arguments: the home folder, the file for the results, and
 * the names of the test classes.
 */
public final class SessionMain {

    private static final String INSIDE = "org/vigie/uitests/inside";
    private static final long START_MILLIS = 60_000;
    private static final long QUIT_MILLIS = 10_000;

    private SessionMain() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path results = Path.of(arguments[1]);
        List<String> classes = List.of(arguments).subList(2, arguments.length);
        int code = 1;
        try {
            code = run(home, results, classes);
        } catch (Throwable e) {
            // the parent reads of it
            e.printStackTrace();
        } finally {
            System.exit(code);
        }
    }

    private static int run(Path home, Path results, List<String> classes) throws Exception {
        try (RecordingStream recording = FlightRecording.start()) {
            return run(home, results, classes, recording);
        }
    }

    private static int run(Path home, Path results, List<String> classes, RecordingStream recording) throws Exception {
        Framework framework = boot(home);
        BundleContext context = framework.getBundleContext();
        context.registerService(RecordingStream.class, recording, null);
        Bundle tests = context.installBundle("test:inside", testBundle());
        tests.start();
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, context.createFilter("(&(objectClass="
                + ToIntFunction.class.getName() + ")(vigie.application=workbench))"), null);
        tracker.open();
        @SuppressWarnings("unchecked")
        ToIntFunction<Path> desktop = (ToIntFunction<Path>) tracker.waitForService(START_MILLIS);
        if (desktop == null) {
            throw new IllegalStateException("There is no desktop; services: " + services(context));
        }
        CountDownLatch written = new CountDownLatch(1);
        Thread driver = new Thread(() -> drive(tests, classes, results, written), "driver");
        driver.setDaemon(true);
        driver.start();
        int code = desktop.applyAsInt(home.resolve("data/corpus"));
        written.await(START_MILLIS, TimeUnit.MILLISECONDS);
        framework.stop();
        framework.waitForStop(START_MILLIS);
        return code;
    }

    private static String services(BundleContext context) throws Exception {
        ServiceReference<?>[] all = context.getAllServiceReferences(null, "(vigie.application=*)");
        return all == null ? "none" : List.of(all).toString();
    }

    private static void drive(Bundle tests, List<String> names, Path results, CountDownLatch written) {
        List<String> lines = new ArrayList<>();
        try {
            List<Class<?>> classes = new ArrayList<>();
            for (String name : names) {
                classes.add(tests.loadClass(name));
            }
            Class<?> runner = tests.loadClass("org.vigie.uitests.inside.InsideRunner");
            @SuppressWarnings("unchecked")
            List<Object[]> all = (List<Object[]>) runner.getMethod("run", List.class).invoke(null, classes);
            for (Object[] result : all) {
                lines.add(result[0] + "\t" + result[1] + "\t" + trace((Throwable) result[2]));
            }
        } catch (Throwable e) {
            lines.add("driver\tFAILED\t" + trace(e));
        }
        try {
            Files.write(results, lines);
            written.countDown();
            // a test that failed did not come to its quitting
            Thread.sleep(QUIT_MILLIS);
            System.err.println("The workbench did not end after its tests");
            Runtime.getRuntime().halt(3);
        } catch (IOException | InterruptedException e) {
            e.printStackTrace();
        }
    }

    private static String trace(Throwable problem) {
        if (problem == null) {
            return "";
        }
        StringWriter words = new StringWriter();
        problem.printStackTrace(new PrintWriter(words, true));
        return words.toString().replace("\n", "\\n").replace("\t", "  ");
    }

    private static Framework boot(Path home) throws IOException, BundleException {
        Path dist = Path.of(System.getProperty("vigie.dist")).toAbsolutePath().normalize();
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, Files.createTempDirectory(home, "framework").toString());
        String version = Logger.class.getPackage().getImplementationVersion();
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
                        .map(name -> name + ";version=" + version).collect(Collectors.joining(",")));
        configuration.put("felix.bootdelegation.implicit", "false");
        configuration.put("ds.loglevel", "error");
        configuration.put("ds.delayed.keepInstances", "true");
        // where the flight recorder traces methods, their classes call it
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, "jdk.jfr.*");
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        configuration.put("vigie.home", dist.toString());
        configuration.put("vigie.data", Files.createDirectories(home.resolve("data")).toString());
        configuration.put("vigie.config", Files.createDirectories(home.resolve("config")).toString());
        Profile profile = Profile.read(dist, "desktop");
        configuration.putAll(profile.properties());
        Framework framework = new FrameworkFactory().newFramework(configuration);
        framework.init();
        Map<Bundle, Boolean> bundles = new LinkedHashMap<>();
        for (String feature : profile.features()) {
            JsonNode json = new ObjectMapper()
                    .readTree(Files.readString(dist.resolve("features/" + feature + ".json")));
            for (JsonNode bundle : json.get("bundles")) {
                String[] id = bundle.get("id").asString().split(":");
                Path file = dist.resolve("repository").resolve(id[0].replace('.', '/')).resolve(id[1]).resolve(id[2])
                        .resolve(id[1] + "-" + id[2] + ".jar");
                bundles.merge(framework.getBundleContext().installBundle("reference:" + file.toUri()),
                        bundle.has("start"),
                        Boolean::logicalOr);
            }
        }
        try (Stream<Path> junit = Files.list(Path.of("target/junit"))) {
            for (Path file : junit.sorted().toList()) {
                if (isBundle(file)) {
                    framework.getBundleContext().installBundle("reference:" + file.toAbsolutePath().toUri());
                }
            }
        }
        for (Map.Entry<Bundle, Boolean> entry : bundles.entrySet()) {
            if (entry.getKey().getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                entry.getKey().start(entry.getValue() ? 0 : Bundle.START_ACTIVATION_POLICY);
            }
        }
        framework.start();
        for (Bundle bundle : bundles.keySet()) {
            if (bundle.getState() == Bundle.INSTALLED) {
                bundle.start(); // says why
            }
        }
        return framework;
    }

    private static boolean isBundle(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
        }
    }

    private static InputStream testBundle() throws IOException {
        Manifest manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "org.vigie.uitests.inside");
        headers.putValue(Constants.DYNAMICIMPORT_PACKAGE, "*");
        headers.putValue(Constants.REQUIRE_BUNDLE,
                "org.eclipse.swt,org.eclipse.jface,org.eclipse.core.runtime,org.eclipse.core.commands,"
                        + "org.eclipse.e4.core.commands,org.eclipse.e4.core.contexts,org.eclipse.e4.core.di,"
                        + "org.eclipse.e4.ui.model.workbench,org.eclipse.e4.ui.services,org.eclipse.e4.ui.workbench,"
                        + "org.eclipse.emf.ecore");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path root = Path.of("target/test-classes");
        try (JarOutputStream jar = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(root.resolve(INSIDE))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
