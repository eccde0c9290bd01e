package org.vigie.workbench.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Topics;

/** Remembers which corpus was open last, for a start at which the user names none. */
@Component(service = {LastCorpus.class, EventHandler.class})
@EventTopics(Topics.CORPUS_OPENED)
public final class LastCorpus implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LastCorpus.class);

    private final OpenCorpus corpus;
    private final Path file;
    private final Path usual;

    @Activate
    public LastCorpus(@Reference OpenCorpus corpus, BundleContext context) {
        this.corpus = corpus;
        Path data = Path.of(context.getProperty("vigie.data"));
        this.file = data.resolve("workbench").resolve("last-corpus");
        this.usual = data.resolve("corpus");
    }

    /** Returns what to open: what was named, unless that is what is opened where nothing is named. */
    Path instead(Path named) {
        if (!named.toAbsolutePath().normalize().equals(usual.toAbsolutePath().normalize())) {
            return named;
        }
        try {
            Path last = Files.exists(file) ? Path.of(Files.readString(file).strip()) : named;
            return Files.isDirectory(last) ? last : named;
        } catch (IOException | InvalidPathException e) {
            LOG.warn("The last corpus is not known", e);
            return named;
        }
    }

    @Override
    public void handleEvent(Event opened) {
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), "last", ".tmp");
            Files.writeString(half, corpus.folder().toString());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The last corpus cannot be remembered", e);
        }
    }
}
