package org.vigie.log;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerConsumer;
import org.osgi.service.log.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Sends what the services of the framework log (OSGi Compendium 8, chapter 101) to the log. Without it Declarative Services
 * would write to the terminal that a component of a plugin failed.
 */
@Component
public final class LogForwarder implements LoggerFactory {

    @Override
    public Logger getLogger(String name) {
        return getLogger(name, Logger.class);
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return getLogger(type.getName(), Logger.class);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> type, Class<L> kind) {
        return getLogger(type.getName(), kind);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> kind) {
        return getLogger(name, kind);
    }

    @Override
    public <L extends Logger> L getLogger(String name, Class<L> kind) {
        if (kind != Logger.class && kind != FormatterLogger.class) {
            throw new IllegalArgumentException(kind + " is not a sort of logger (section 101.2)");
        }
        Handler handler = new Handler(org.slf4j.LoggerFactory.getLogger(name), kind == FormatterLogger.class);
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[]{kind}, handler));
    }

    /** Both interfaces have the same five levels in six forms each; they differ in how a message is formatted. */
    private record Handler(org.slf4j.Logger logger, boolean formatter) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, arguments);
            } else if (name.equals("getName")) {
                return logger.getName();
            } else if (name.startsWith("is")) {
                return logger.isEnabledForLevel(level(name.substring(2, name.indexOf("Enabled"))));
            } else if (logger.isEnabledForLevel(level(name))) {
                log((Logger) proxy, level(name), arguments);
            }
            return null;
        }

        private static Level level(String name) {
            // what the framework audits is more than what it debugs, and no warning
            return name.equalsIgnoreCase("audit") ? Level.INFO : Level.valueOf(name.toUpperCase(Locale.ROOT));
        }

        private void log(Logger proxy, Level level, Object[] arguments) throws Exception {
            if (arguments[0] instanceof LoggerConsumer<?> consumer) {
                accept(consumer, proxy);
                return;
            }
            Object[] values = arguments.length == 2 && arguments[1] instanceof Object[] all
                    ? all
                    : Arrays.copyOfRange(arguments, 1, arguments.length);
            LoggingEventBuilder event = logger.makeLoggingEventBuilder(level);
            if (MessageFormatter.getThrowableCandidate(values) instanceof Throwable cause) {
                event = event.setCause(cause);
                values = MessageFormatter.trimmedCopy(values);
            }
            String message = String.valueOf(arguments[0]);
            event.log(formatter
                    ? String.format(Locale.ROOT, message, values)
                    : MessageFormatter.basicArrayFormat(message, values));
        }

        @SuppressWarnings("unchecked") // a consumer takes and throws what its caller declared
        private static <E extends Exception> void accept(LoggerConsumer<?> consumer, Logger logger) throws E {
            ((LoggerConsumer<E>) consumer).accept(logger);
        }
    }
}
