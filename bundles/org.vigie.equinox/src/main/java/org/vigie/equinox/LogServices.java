package org.vigie.equinox;

import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Hashtable;
import org.eclipse.equinox.log.ExtendedLogReaderService;
import org.eclipse.equinox.log.ExtendedLogService;
import org.eclipse.equinox.log.LogFilter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.service.log.LogService;

/**
 * Equinox' log services. What is written goes to the log of Vigie under the name of the bundle that asked for the service.
 * Readers are told nothing: whoever wants to read the log reads its file.
 */
@Component(service = {}, immediate = true)
public final class LogServices {

    @Activate
    public LogServices(BundleContext context) {
        context.registerService(new String[]{LogService.class.getName(), ExtendedLogService.class.getName()},
                new ServiceFactory<ExtendedLogService>() {
                    @Override
                    public ExtendedLogService getService(Bundle bundle,
                            ServiceRegistration<ExtendedLogService> registration) {
                        return ForwardedLogger.of(bundle.getSymbolicName());
                    }

                    @Override
                    public void ungetService(Bundle bundle, ServiceRegistration<ExtendedLogService> registration,
                            ExtendedLogService service) {
                        // nothing is held
                    }
                }, ranking());
        context.registerService(
                new String[]{LogReaderService.class.getName(), ExtendedLogReaderService.class.getName()}, new Reader(),
                ranking());
    }

    private static Dictionary<String, Object> ranking() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        return properties;
    }

    private static final class Reader implements ExtendedLogReaderService {

        @Override
        public void addLogListener(LogListener listener) {
            // is told nothing
        }

        @Override
        public void addLogListener(LogListener listener, LogFilter filter) {
            // is told nothing
        }

        @Override
        public void removeLogListener(LogListener listener) {
            // was told nothing
        }

        @Override
        public Enumeration<LogEntry> getLog() {
            return Collections.emptyEnumeration();
        }
    }
}
