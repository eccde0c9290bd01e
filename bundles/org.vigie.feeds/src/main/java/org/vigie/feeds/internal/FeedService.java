package org.vigie.feeds.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.corpus.CorpusException;
import org.vigie.corpus.Waiting;
import org.vigie.feeds.Feed;
import org.vigie.feeds.FeedResult;
import org.vigie.feeds.Feeds;
import org.vigie.ingest.ImportError;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.model.Phrases;

/** Subscriptions in the data folder, fetched by the usual import, which remembers what servers said. */
@Component
public final class FeedService implements Feeds {

    private static final Phrases WORDS = Phrases.of(FeedService.class);

    private final Imports imports;
    private final Path data;

    @Activate
    public FeedService(@Reference Imports imports, BundleContext context) {
        this(imports, Path.of(String.valueOf(context.getProperty("vigie.data"))));
    }

    FeedService(Imports imports, Path data) {
        this.imports = imports;
        this.data = data;
    }

    private FeedFolder folder(Workspace workspace) {
        return new FeedFolder(data.resolve("feeds").resolve(name(workspace)));
    }

    /** The name comes from the file of the corpus, which somebody else may have made. */
    private static String name(Workspace workspace) {
        try {
            return UUID.fromString(workspace.corpus().name()).toString();
        } catch (IllegalArgumentException e) {
            throw new CorpusException(WORDS.say("The corpus in %s has a name that Vigie never gives; it has no feeds",
                    workspace.corpus().folder()), e);
        }
    }

    @Override
    public List<Feed> of(Workspace workspace) throws IOException {
        return folder(workspace).read();
    }

    @Override
    public Feed subscribe(Workspace workspace, String address, String name, Duration interval) throws IOException {
        check(address);
        Optional<FeedResult> last = find(workspace, address).flatMap(Feed::last);
        Feed feed = new Feed(address, name.isBlank() ? address : name.strip(), interval, last);
        folder(workspace).write(feed);
        return feed;
    }

    private static void check(String address) {
        boolean fits;
        try {
            URI uri = URI.create(address);
            fits = uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException _) {
            fits = false;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    WORDS.say("“%s” is no address that can be fetched; it begins with http:// or https://", address));
        }
    }

    @Override
    public boolean unsubscribe(Workspace workspace, String address) throws IOException {
        return folder(workspace).remove(address);
    }

    @Override
    public List<Feed> due(Workspace workspace, Instant moment) throws IOException {
        return of(workspace).stream()
                .filter(feed -> feed.last().map(last -> !last.fetched().plus(feed.interval()).isAfter(moment))
                        .orElse(true))
                .toList();
    }

    @Override
    public FeedResult fetch(Workspace workspace, Feed feed, Waiting waiting, ImportListener listener)
            throws IOException {
        ImportRequest plain = ImportRequest.of(List.of(feed.address()));
        ImportRequest request = new ImportRequest(plain.inputs(), plain.standardInput(), plain.format(),
                plain.mapping(),
                plain.source(), plain.language(), plain.kind(), plain.tags(), plain.restore(), waiting);
        ImportSummary summary = imports.run(workspace, request, listener);
        FeedResult result = new FeedResult(Instant.now().truncatedTo(ChronoUnit.SECONDS), summary.added(),
                summary.revised(),
                summary.unchanged(), summary.failed(),
                summary.errors().stream().findFirst().map(ImportError::reason).orElse(""));
        FeedFolder folder = folder(workspace);
        // somebody may have ended the subscription meanwhile
        if (folder.has(feed.address()) && !summary.cancelled()) {
            folder.write(new Feed(feed.address(), feed.name(), feed.interval(), Optional.of(result)));
        }
        return result;
    }
}
