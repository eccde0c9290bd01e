package org.vigie.equinox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.equinox.log.ExtendedLogService;
import org.osgi.framework.Bundle;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LoggerConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Equinox' logger over slf4j. The interface has some forty methods of three shapes: those of the levels, which are named after
 * them; {@code log} with a level's number; and those that ask for another logger.
 */
record ForwardedLogger(Logger logger) implements InvocationHandler {

    /** Said by {@code org.eclipse.core.runtime} of each bundle whose activator it does not find by Equinox' ways; harmless. */
    private static final String NO_ACTIVATOR = "Could not get activator for ";

    static ExtendedLogService of(String name) {
        return (ExtendedLogService) Proxy.newProxyInstance(ForwardedLogger.class.getClassLoader(),
                new Class<?>[]{ExtendedLogService.class, FormatterLogger.class},
                new ForwardedLogger(LoggerFactory.getLogger(name == null ? Logger.ROOT_LOGGER_NAME : name)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return name.equals("equals") ? (Object) (proxy == arguments[0]) : method.invoke(this, arguments);
        }
        return switch (name) {
            case "getName" -> logger.getName();
            case "getLogger" -> of(nameIn(arguments));
            case "isLoggable" -> logger.isEnabledForLevel(level((Integer) arguments[0]));
            case "log" -> logNumbered(arguments);
            default -> name.startsWith("is") ? logger.isEnabledForLevel(level(name)) : logNamed(proxy, name, arguments);
        };
    }

    private String nameIn(Object[] arguments) {
        Object wanted = arguments[0] instanceof Bundle ? arguments[1] : arguments[0];
        return wanted instanceof Class<?> type ? type.getName() : wanted == null ? logger.getName() : wanted.toString();
    }

    /** {@code log([context,] level, message[, cause])}. */
    private Object logNumbered(Object[] arguments) {
        int at = arguments[0] instanceof Integer ? 0 : 1;
        String message = String.valueOf(arguments[at + 1]);
        if (!message.startsWith(NO_ACTIVATOR)) {
            Throwable cause = arguments.length > at + 2 ? (Throwable) arguments[at + 2] : null;
            logger.atLevel(level((Integer) arguments[at])).setCause(cause).log("{}", message);
        }
        return null;
    }

    /** {@code warn(format, values…)} and its like. */
    private Object logNamed(Object proxy, String name, Object[] arguments) throws Exception {
        Level level = level(name);
        if (!logger.isEnabledForLevel(level)) {
            return null;
        }
        if (arguments[0] instanceof LoggerConsumer<?> consumer) {
            accept(consumer, (org.osgi.service.log.Logger) proxy);
            return null;
        }
        Object[] values = arguments.length == 2 && arguments[1] instanceof Object[] all
                ? all
                : Arrays.copyOfRange(arguments, 1, arguments.length);
        logger.atLevel(level).log(String.valueOf(arguments[0]), values);
        return null;
    }

    @SuppressWarnings("unchecked") // a consumer takes and throws what its caller declared
    private static <E extends Exception> void accept(LoggerConsumer<?> consumer, org.osgi.service.log.Logger logger)
            throws E {
        ((LoggerConsumer<E>) consumer).accept(logger);
    }

    private static Level level(String method) {
        String name = method.startsWith("is") ? method.substring(2, method.indexOf("Enabled")) : method;
        return name.equalsIgnoreCase("audit") ? Level.INFO : Level.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Levels by number (OSGi Compendium 8, section 101.12.4). */
    private static Level level(int number) {
        LogLevel[] levels = LogLevel.values();
        return level(number < 0 || number >= levels.length ? "debug" : levels[number].name());
    }
}
