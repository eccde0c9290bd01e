package org.vigie.launcher;

import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends what libraries write to {@code java.util.logging} to the log. Named in {@code java.util.logging.config.class}, so
 * that it costs nothing where no library uses that.
 */
public final class JavaLogging {

    public JavaLogging() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
