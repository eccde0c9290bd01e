package org.vigie.itests.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;

/** What the tests ask of the framework. */
final class Services {

    private static final long WAIT_MILLIS = 20_000;

    private Services() {}

    static BundleContext context() {
        return FrameworkUtil.getBundle(Services.class).getBundleContext();
    }

    static <T> T get(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(WAIT_MILLIS);
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static Bundle bundle(String symbolicName) {
        return Arrays.stream(context().getBundles()).filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst().orElseThrow();
    }

    static Path corpus() {
        try {
            return Files.createTempDirectory("vigie-itest").resolve("corpus");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Workspace workspace(Path corpus) {
        return get(Workspaces.class).openOrCreate(corpus);
    }

    static ImportSummary run(Workspace workspace, String... inputs) {
        return get(Imports.class).run(workspace, ImportRequest.of(List.of(inputs)), new ImportListener() {
        });
    }

    static Path file(String name, String text) {
        try {
            Path file = Files.createTempDirectory("vigie-itest").resolve(name);
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
