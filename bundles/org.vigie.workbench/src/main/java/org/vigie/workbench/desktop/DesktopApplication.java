package org.vigie.workbench.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.service.application.ApplicationDescriptor;
import org.osgi.service.application.ApplicationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desktop. The command line, which cannot see Eclipse, finds it by its service property and hands it the folder of the
 * corpus; the answer is the exit code. It runs on the thread of its caller, which is the JVM's first one, until the user quits.
 */
@Component(service = ToIntFunction.class, property = "vigie.application=workbench")
public final class DesktopApplication implements ToIntFunction<Path> {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopApplication.class);
    private static final String APPLICATION = "(service.pid=org.eclipse.e4.ui.workbench.swt.E4Application)";
    private static final String LAYOUT = ".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";
    /** Counted up when {@code Application.e4xmi} changes within a version. */
    private static final int LAYOUT_NUMBER = 2;
    /** How many windows may be open at a time, each of a process of its own, which keeps its own layout. */
    private static final int MOST = 16;

    private final CorpusSession corpus;
    private final LastCorpus last;
    private final Location instance;
    private final ApplicationDescriptor application;
    private final Callable<Object> mainThread;
    private final Path data;
    private final String version;

    @Activate
    public DesktopApplication(@Reference CorpusSession corpus, @Reference LastCorpus last,
            @Reference(target = "(type=osgi.instance.area)") Location instance,
            @Reference(target = APPLICATION) ApplicationDescriptor application,
            @Reference(target = "(main.thread=true)") Callable<Object> mainThread, BundleContext context) {
        this.corpus = corpus;
        this.last = last;
        this.instance = instance;
        this.application = application;
        this.mainThread = mainThread;
        this.data = Path.of(context.getProperty("vigie.data"));
        this.version = context.getBundle().getVersion() + "/" + LAYOUT_NUMBER;
    }

    /**
     * Runs the workbench.
     *
     * @throws IllegalStateException if there is no display, or no place to keep the layout; with words for the user
     */
    @Override
    public int applyAsInt(Path folder) {
        checkDisplay();
        takePlace();
        corpus.open(last.instead(folder));
        try {
            application.launch(Map.of());
            Object result = mainThread.call();
            return result instanceof Integer code ? code : 0;
        } catch (ApplicationException e) {
            throw new IllegalStateException("The workbench cannot be started: " + e.getMessage(), e);
        } catch (Exception e) {
            LOG.error("The workbench failed", e);
            throw new IllegalStateException("The workbench failed: " + e, e);
        }
    }

    private static void checkDisplay() {
        try {
            Display.getDefault();
        } catch (SWTError | UnsatisfiedLinkError e) {
            throw new IllegalStateException("The workbench needs a graphical display, and on Linux GTK 3"
                    + " (Debian: libgtk-3-0). There is none here: " + e.getMessage(), e);
        }
    }

    /** A layout holds the views of the version that saved it; another version begins with its own. */
    private void forgetLayoutOfOtherVersion(Path folder) throws IOException {
        Path mark = folder.resolve("version");
        if (!Files.exists(mark) || !Files.readString(mark).equals(version)) {
            Files.deleteIfExists(folder.resolve(LAYOUT));
            Files.writeString(mark, version);
        }
    }

    /** Takes the first folder for layouts that no other process has. */
    private void takePlace() {
        try {
            for (int i = 1; i <= MOST; i++) {
                Path folder = Files.createDirectories(data.resolve("workbench").resolve("window-" + i));
                if (instance.set(folder.toUri().toURL(), true)) {
                    forgetLayoutOfOtherVersion(folder);
                    return;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The workbench cannot keep its layout in " + data + ": " + e.getMessage(),
                    e);
        }
        throw new IllegalStateException("More than " + MOST + " workbenches are open already");
    }
}
