package org.vigie.corpus.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;
import org.vigie.corpus.Corpora;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.CorpusException;
import org.vigie.model.Phrases;

/** Corpora as SQLite files. */
@Component
public final class SqliteCorpora implements Corpora {

    private static final Phrases WORDS = Phrases.of(SqliteCorpora.class);

    private final WriteLock.Held held = new WriteLock.Held();

    @Override
    public Corpus openOrCreate(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new CorpusException(WORDS.say("The folder %s cannot be made: %s", absolute, reason(e)), e);
        }
        Database database = new Database(real(absolute), held);
        if (!database.isThere()) {
            database.create();
        }
        return opened(database);
    }

    @Override
    public Corpus open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!isCorpus(absolute)) {
            throw new CorpusException(WORDS.say("There is no corpus in %s", absolute));
        }
        return opened(new Database(real(absolute), held));
    }

    @Override
    public boolean isCorpus(Path folder) {
        return Files.exists(folder.resolve(Database.FILE));
    }

    @Override
    public boolean isUnfinished(Path folder) {
        return isCorpus(folder) && WriteLock.isLeftBehind(held, real(folder.toAbsolutePath()));
    }

    private static Corpus opened(Database database) {
        database.migrate();
        return new SqliteCorpus(database);
    }

    /** Two names of one folder must not look like two corpora. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new CorpusException(WORDS.say("The folder %s cannot be read: %s", folder, reason(e)), e);
        }
    }

    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> WORDS.say("you have no right to do that");
            case java.nio.file.FileAlreadyExistsException _ -> WORDS.say("a file of that name is in the way");
            default -> String.valueOf(e.getMessage());
        };
    }
}
