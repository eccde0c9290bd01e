package org.vigie.equinox;

import java.io.File;
import java.io.Writer;
import org.eclipse.equinox.log.ExtendedLogService;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.osgi.framework.FrameworkEvent;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The log of the framework, as Eclipse's bundles know it: they write to the log of Vigie. There is only one file. */
@Component
@ServiceRanking(Integer.MAX_VALUE)
public final class Logging implements FrameworkLog {

    @Override
    public void log(FrameworkEvent event) {
        logger(event.getBundle() == null ? "framework" : event.getBundle().getSymbolicName())
                .atLevel(event.getType() == FrameworkEvent.ERROR ? Level.ERROR : Level.INFO)
                .setCause(event.getThrowable()).log("Framework event {}", event.getType());
    }

    @Override
    public void log(FrameworkLogEntry entry) {
        Level level = switch (entry.getSeverity()) {
            case FrameworkLogEntry.ERROR -> Level.ERROR;
            case FrameworkLogEntry.WARNING -> Level.WARN;
            default -> Level.INFO;
        };
        logger(entry.getEntry()).atLevel(level).setCause(entry.getThrowable()).log(entry.getMessage());
        if (entry.getChildren() != null) {
            for (FrameworkLogEntry child : entry.getChildren()) {
                log(child);
            }
        }
    }

    private static Logger logger(String name) {
        return LoggerFactory.getLogger(name == null ? ExtendedLogService.class.getName() : name);
    }

    @Override
    public void setWriter(Writer writer, boolean append) {
        // the log of Vigie stays where it is
    }

    @Override
    public void setFile(File file, boolean append) {
        // the log of Vigie stays where it is
    }

    @Override
    public File getFile() {
        return new File(System.getProperty("vigie.log", "vigie.log"));
    }

    @Override
    public void setConsoleLog(boolean console) {
        // the terminal belongs to the user
    }

    @Override
    public void close() {
        // nothing is open
    }
}
