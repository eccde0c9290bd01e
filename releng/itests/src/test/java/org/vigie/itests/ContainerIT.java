package org.vigie.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.slf4j.Logger;

/** Boots Felix from the features of the distribution and runs the tests of the package {@code inside} in it. */
class ContainerIT {

    private static final String INSIDE = "org/vigie/itests/inside";
    private static Framework framework;

    @AfterAll
    static void stop() throws Exception {
        if (framework != null) {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    @TestFactory
    Stream<DynamicTest> insideTheFramework() throws Exception {
        Bundle tests = boot();
        List<Class<?>> classes = new ArrayList<>();
        for (String name : testClasses()) {
            classes.add(tests.loadClass(name));
        }
        Class<?> runner = tests.loadClass("org.vigie.itests.inside.InsideRunner");
        @SuppressWarnings("unchecked")
        List<Object[]> results = (List<Object[]>) runner.getMethod("run", List.class).invoke(null, classes);
        Assertions.assertTrue(results.size() >= 10, "only " + results.size() + " tests ran inside the framework");
        return results.stream().map(result -> DynamicTest.dynamicTest((String) result[0], () -> report(result)));
    }

    private static void report(Object[] result) {
        switch ((String) result[1]) {
            case "SUCCESSFUL" -> {
            }
            case "ABORTED" -> Assumptions.abort(String.valueOf(result[2]));
            // reports of a build give a dynamic test's number only
            default -> throw new AssertionError(result[0] + ": " + result[2], (Throwable) result[2]);
        }
    }

    private static Bundle boot() throws IOException, BundleException {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE,
                Files.createTempDirectory(Path.of("target"), "framework").toString());
        String version = Logger.class.getPackage().getImplementationVersion();
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
                        .map(name -> name + ";version=" + version).collect(Collectors.joining(",")));
        configuration.put("felix.bootdelegation.implicit", "false");
        configuration.put("ds.loglevel", "error");
        configuration.put("ds.delayed.keepInstances", "true");
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        configuration.put("vigie.home", Distribution.folder().toString());
        configuration.put("vigie.data",
                Files.createTempDirectory(Path.of("target"), "data").toAbsolutePath().toString());
        configuration.put("vigie.config", settings().toString());
        framework = new FrameworkFactory().newFramework(configuration);
        framework.init();
        List<Bundle> bundles = new ArrayList<>();
        for (Path file : Distribution.bundles(Distribution.FEATURES)) {
            bundles.add(framework.getBundleContext().installBundle("reference:" + file.toUri()));
        }
        try (Stream<Path> junit = Files.list(Path.of("target/junit"))) {
            for (Path file : junit.sorted().toList()) {
                if (isBundle(file)) {
                    framework.getBundleContext().installBundle("reference:" + file.toAbsolutePath().toUri());
                }
            }
        }
        framework.start();
        for (Bundle bundle : bundles) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
        BundleContext context = framework.getBundleContext();
        Bundle tests = context.installBundle("test:inside", testBundle());
        tests.start();
        return tests;
    }

    /** Limits that are short enough to be waited for in a test. */
    private static Path settings() throws IOException {
        Path settings = Files.createDirectories(
                Files.createTempDirectory(Path.of("target"), "config").toAbsolutePath().resolve("settings"));
        Files.writeString(settings.resolve("org.vigie.plugins.properties"), "startSeconds=4\n");
        Files.writeString(settings.resolve("org.vigie.limits.properties"),
                "importerSeconds=2\nrecognitionSeconds=2\nannotatorSeconds=2\nexporterSeconds=2\ncommandSeconds=2\n");
        return settings.getParent();
    }

    private static boolean isBundle(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
        }
    }

    private static List<String> testClasses() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/test-classes").resolve(INSIDE))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.class"))
                    .map(name -> INSIDE.replace('/', '.') + "." + name.replace(".class", "")).sorted().toList();
        }
    }

    private static InputStream testBundle() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, "org.vigie.itests.inside");
        manifest.getMainAttributes().putValue(Constants.DYNAMICIMPORT_PACKAGE, "*");
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
