package org.vigie.equinox;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.eclipse.osgi.service.runnable.ApplicationRunnable;
import org.eclipse.osgi.service.runnable.ParameterizedRunnable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.propertytypes.ServiceRanking;

/**
 * Runs an application on the thread that calls {@link #call}, which must be the JVM's first one where the desktop asks for
 * that (macOS). Who starts applications finds this as a {@code Callable} with the property {@code main.thread}.
 */
@Component(service = {ApplicationLauncher.class, Callable.class}, property = "main.thread:Boolean=true")
@ServiceRanking(Integer.MAX_VALUE)
public final class MainThread implements ApplicationLauncher, Callable<Object> {

    private final BlockingQueue<Callable<Object>> waiting = new LinkedBlockingQueue<>();
    private volatile ParameterizedRunnable running;

    /** Called by {@code org.eclipse.equinox.app} when somebody launches an application. */
    @Override
    public void launch(ParameterizedRunnable application, Object argument) {
        waiting.add(() -> {
            running = application;
            try {
                return application.run(argument);
            } finally {
                running = null;
            }
        });
    }

    @Override
    @Deactivate
    public void shutdown() {
        if (running instanceof ApplicationRunnable application) {
            application.stop();
        }
        waiting.add(() -> null);
    }

    /** Waits for the next application, runs it, and returns what it returns. */
    @Override
    public Object call() throws Exception {
        return waiting.take().call();
    }
}
