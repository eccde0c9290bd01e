package org.vigie.launcher;

import org.apache.felix.framework.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;

/** Writes what the framework says to the log. */
final class FrameworkLog extends Logger {

    private static final String NAME = "org.apache.felix.framework";

    @Override
    @SuppressWarnings("rawtypes") // the signature is the framework's
    protected void doLog(Bundle bundle, ServiceReference reference, int level, String message, Throwable cause) {
        String text = bundle == null ? message : bundle.getSymbolicName() + ": " + message;
        switch (level) {
            case LOG_ERROR -> LoggerFactory.getLogger(NAME).error(text, cause);
            case LOG_WARNING -> LoggerFactory.getLogger(NAME).warn(text, cause);
            default -> LoggerFactory.getLogger(NAME).debug(text, cause);
        }
    }
}
