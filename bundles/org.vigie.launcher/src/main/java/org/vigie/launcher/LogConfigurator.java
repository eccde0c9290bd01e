package org.vigie.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Sends the log to the file of the system property {@code vigie.log}. Java and not XML, as XML would cost at each start. */
public final class LogConfigurator extends ContextAwareBase implements Configurator {

    private static final long MAX_BYTES = 10L * 1024 * 1024;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String file = System.getProperty("vigie.log", "");
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(System.getProperty("vigie.log.level"), Level.WARN));
        // Lucene says at each start that it could be faster with a module that prints a warning of its own
        context.getLogger("org.apache.lucene.internal.vectorization").setLevel(Level.ERROR);
        if (isUsable(file)) {
            rotate(Path.of(file));
            root.addAppender(appender(context, file));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** A log that cannot be written is done without: logback would print its grief on standard output. */
    private static boolean isUsable(String file) {
        if (file.isBlank()) {
            return false;
        }
        try {
            Path path = Path.of(file);
            Files.createDirectories(path.getParent());
            return Files.exists(path) ? Files.isWritable(path) : Files.isWritable(path.getParent());
        } catch (IOException _) {
            return false;
        }
    }

    private static FileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger: %msg%n");
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setFile(file);
        appender.setAppend(true);
        appender.start();
        return appender;
    }

    private void rotate(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            addWarn("The log cannot be rotated", e);
        }
    }
}
