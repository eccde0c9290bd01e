package org.vigie.corpus.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.vigie.corpus.CorpusException;
import org.vigie.model.Phrases;

/** Copies a corpus while others may be writing to it. The index is not copied: it can be made anew. */
final class Backup {

    private static final Phrases WORDS = Phrases.of(Backup.class);

    private final Database database;

    Backup(Database database) {
        this.database = database;
    }

    void to(Path target) {
        try {
            Files.createDirectories(target);
            try (Stream<Path> content = Files.list(target)) {
                if (content.findAny().isPresent()) {
                    throw new CorpusException(WORDS.say("The folder %s is not empty; name one that is", target));
                }
            }
            try (Connection connection = database.copier();
                    PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, target.resolve(Database.FILE).toString());
                copy.executeUpdate();
            }
        } catch (IOException e) {
            throw new CorpusException(
                    WORDS.say("The folder %s cannot be written to: %s", target, SqliteCorpora.reason(e)), e);
        } catch (SQLException e) {
            throw database.failure("The corpus cannot be copied", e);
        }
    }
}
