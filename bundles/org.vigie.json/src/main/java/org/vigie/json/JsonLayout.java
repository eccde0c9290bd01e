package org.vigie.json;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the records of a document are. An array at the top is always a list of records, and so are JSON Lines.
 *
 * @param lists says which members of the object at the top may be the list of records
 * @param items a JSON Pointer (RFC 6901) to the list; nothing else is one then
 * @param isRecord says of an object at the top without such a list whether it is a record; of another the first list of objects in it
 *        counts
 */
public record JsonLayout(Predicate<String> lists, Optional<String> items, Predicate<JsonObject> isRecord) {

    /** That of documents that are one record. */
    public static final JsonLayout RECORD = new JsonLayout(_ -> false, Optional.empty(), _ -> true);

    public JsonLayout {
        Objects.requireNonNull(lists);
        Objects.requireNonNull(isRecord);
        items = items.map(path -> path.startsWith("/") ? path : "/" + path);
    }

    /** Returns the layout of documents that are one record, or an object with lists of records under these names. */
    public static JsonLayout under(String... names) {
        return new JsonLayout(Set.of(names)::contains, Optional.empty(), _ -> true);
    }

    /** Returns the layout of documents with one list of records. */
    public static JsonLayout at(String pointer) {
        return new JsonLayout(_ -> false, Optional.of(pointer), _ -> true);
    }
}
