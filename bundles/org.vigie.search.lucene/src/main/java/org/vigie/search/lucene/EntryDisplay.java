package org.vigie.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.vigie.model.PartialDate;
import org.vigie.search.Entry;
import org.vigie.search.EntryHit;
import org.vigie.search.Highlight;
import org.vigie.search.ResultType;

/** What a hit among entries shows, packed into one value: parts with characters between them that plain text does not have. */
final class EntryDisplay {

    private static final char BETWEEN = '\u0001';
    private static final char WITHIN = '\u0002';
    private static final int TYPE = 0;
    private static final int ID = 1;
    private static final int DATE = 2;
    private static final int TITLE = 3;
    private static final int VALUES = 4;
    /** What the name of a number begins with. */
    private static final String NUMBER = "#";

    private EntryDisplay() {}

    static BytesRef of(Entry entry) {
        List<String> parts = new ArrayList<>(List.of(entry.type().id(), entry.id(),
                entry.date().map(PartialDate::toString).orElse(""), plain(entry.title())));
        entry.values().forEach((field, values) -> {
            List<String> packed = new ArrayList<>(List.of(field));
            values.forEach(value -> packed.add(plain(value)));
            parts.add(String.join(String.valueOf(WITHIN), packed));
        });
        entry.numbers().forEach((name, number) -> parts.add(NUMBER + name + WITHIN + number));
        return new BytesRef(String.join(String.valueOf(BETWEEN), parts));
    }

    private static String plain(String text) {
        return text.replace(BETWEEN, ' ').replace(WITHIN, ' ');
    }

    static EntryHit hit(String packed, String text, double score, List<Highlight> highlights) {
        String[] parts = packed.split(String.valueOf(BETWEEN), -1);
        Map<String, List<String>> values = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (int i = VALUES; i < parts.length; i++) {
            List<String> value = List.of(parts[i].split(String.valueOf(WITHIN), -1));
            if (value.getFirst().startsWith(NUMBER)) {
                numbers.put(value.getFirst().substring(NUMBER.length()), Long.valueOf(value.getLast()));
            } else {
                values.put(value.getFirst(), value.subList(1, value.size()));
            }
        }
        return new EntryHit(new ResultType(parts[TYPE]), parts[ID], parts[TITLE],
                Optional.of(parts[DATE]).filter(date -> !date.isEmpty()).map(PartialDate::parse), values, numbers, text,
                score,
                highlights);
    }
}
