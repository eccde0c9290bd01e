package org.vigie.itests.inside;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * What runs: the bundles with their states, and the services with their properties.
 *
 * @param bundles one line each
 * @param services one line each
 */
record Snapshot(List<String> bundles, List<String> services) {

    private static final int LOOKS = 100;
    private static final long PAUSE_MILLIS = 100;

    static Snapshot take() {
        try {
            List<String> bundles = Arrays.stream(Services.context().getBundles()).map(
                    bundle -> bundle.getBundleId() + " " + bundle.getSymbolicName() + " " + bundle.getVersion() + " "
                            + state(bundle))
                    .sorted().toList();
            List<String> services = Arrays.stream(Services.context().getAllServiceReferences(null, null))
                    .map(Snapshot::describe).sorted().toList();
            return new Snapshot(bundles, services);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until everything is as it was in an earlier snapshot; fails with the difference when that does not come. */
    static void await(Snapshot before) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < LOOKS && !take().equals(before); i++) {
            never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        Assertions.assertEquals(before, take());
    }

    /** A bundle that starts when it is first used may have been used meanwhile. */
    private static String state(Bundle bundle) {
        return bundle.getState() == Bundle.STARTING ? "ACTIVE" : switch (bundle.getState()) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.INSTALLED -> "INSTALLED";
            default -> String.valueOf(bundle.getState());
        };
    }

    private static String describe(ServiceReference<?> reference) {
        Map<String, String> properties = new TreeMap<>();
        for (String key : reference.getPropertyKeys()) {
            if (!List.of("service.id", "component.id", "service.bundleid", "service.changecount").contains(key)) {
                Object value = reference.getProperty(key);
                properties.put(key, value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value));
            }
        }
        return reference.getBundle().getSymbolicName() + " " + properties;
    }
}
