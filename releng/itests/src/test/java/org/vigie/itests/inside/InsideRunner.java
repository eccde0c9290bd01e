package org.vigie.itests.inside;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests inside the framework. Only JDK types cross its border. */
public final class InsideRunner {

    private InsideRunner() {}

    /** Returns for each test its name, its status and what it threw. */
    public static List<Object[]> run(List<Class<?>> classes) {
        LauncherConfig configuration = LauncherConfig.builder().enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false).enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine()).build();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList()).build();
        List<Object[]> results = new ArrayList<>();
        LauncherFactory.create(configuration).execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    results.add(new Object[]{name(test), result.getStatus().name(),
                            result.getThrowable().orElse(null)});
                }
            }

            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                results.add(new Object[]{name(test), "FAILED", new AssertionError("skipped: " + reason)});
            }
        });
        return results;
    }

    private static String name(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                .map(source -> source.getJavaClass().getSimpleName() + " › ").orElse("") + test.getDisplayName();
    }
}
