package org.vigie.plugins.felix;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.model.Phrases;
import org.vigie.isolation.Failure;
import org.vigie.isolation.Leash;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;

/** Starts and stops bundles of plugins, in a thread that can be let go when their code hangs. */
final class Starter {

    private static final Phrases WORDS = Phrases.of(Starter.class);
    private static final Logger LOG = LoggerFactory.getLogger(Starter.class);

    private final Duration limit;
    private final String log;

    /**
     * @param limit how long a bundle may take
     * @param log where the log is
     */
    Starter(Duration limit, String log) {
        this.limit = limit;
        this.log = log;
    }

    void start(String plugin, Bundle bundle) throws PluginException {
        run(plugin, bundle.getSymbolicName(), () -> {
            FrameworkBundles.start(bundle);
            return null;
        });
    }

    /** Stops bundles, in the opposite order; one that will not stop does not keep the others from it. */
    void stop(String plugin, List<Bundle> bundles) {
        for (Bundle bundle : bundles.reversed()) {
            try {
                run(plugin, bundle.getSymbolicName(), () -> {
                    if (!FrameworkBundles.isFragment(bundle)) {
                        bundle.stop(Bundle.STOP_TRANSIENT);
                    }
                    return null;
                });
            } catch (PluginException e) {
                LOG.warn("{} did not stop as it should", bundle, e);
            }
        }
    }

    /** Runs code of a plugin; what it throws becomes a message. */
    <T> T run(String plugin, String what, Callable<T> work) throws PluginException {
        try {
            return new Leash(limit).call("vigie-plugin " + plugin, work);
        } catch (Leash.HungException e) {
            LOG.error("{} of the plugin {} hangs", what, plugin, e);
            throw new PluginException(Problem.TIMEOUT, WORDS.say(
                    "%s of the plugin %s did not answer within %d seconds; it was given up, and its thread may go on"
                            + " until Vigie ends. The log %s says where it hangs, which will help its author",
                    what, plugin, limit.toSeconds(), log), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginException(Problem.TIMEOUT, WORDS.say("Interrupted while %s of the plugin %s was at work",
                    what, plugin), e);
        } catch (Leash.ThrownException e) {
            throw switch (e.getCause()) {
                case PluginException known -> known;
                case BundleException known when known.getType() == BundleException.ACTIVATOR_ERROR
                        && known.getCause() != null ->
                    failed(plugin, what, known.getCause());
                default -> failed(plugin, what, e.getCause());
            };
        }
    }

    private PluginException failed(String plugin, String what, Throwable cause) {
        LOG.error("{} of the plugin {} failed", what, plugin, cause);
        return failed(plugin, what, Failure.of(cause), cause);
    }

    PluginException failed(String plugin, String what, String firstLine, Throwable cause) {
        return new PluginException(Problem.FAILED, WORDS.say(
                "%s of the plugin %s failed when it was started: %s. The log %s has the full trace, which will help its"
                        + " author",
                what, plugin, firstLine, log), cause);
    }
}
