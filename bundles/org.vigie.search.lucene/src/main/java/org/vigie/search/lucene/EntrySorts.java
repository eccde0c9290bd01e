package org.vigie.search.lucene;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.vigie.search.EntryRequest;
import org.vigie.search.EntrySort;

/** What entries are sorted by. */
final class EntrySorts {
    static final String TITLE = "sort_title";
    private static final int TITLE_CHARS = 100;

    private EntrySorts() {}

    /** Returns the field of a number. */
    static String number(String name) {
        return "number_" + name;
    }

    /** Returns what stands for a title in the alphabet. */
    static BytesRef title(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return new BytesRef(folded.substring(0, Math.min(TITLE_CHARS, folded.length())));
    }

    static Sort of(EntryRequest request) {
        Sort order = LuceneSearchIndex.sort(request.order());
        return request.sort().map(sort -> {
            SortField[] fields = new SortField[order.getSort().length + 1];
            fields[0] = field(sort);
            System.arraycopy(order.getSort(), 0, fields, 1, order.getSort().length);
            return new Sort(fields);
        }).orElse(order);
    }

    private static SortField field(EntrySort sort) {
        if (sort.field().equals(EntrySort.TITLE)) {
            return new SortField(TITLE, SortField.Type.STRING, sort.descending(), SortField.STRING_LAST);
        }
        String field = sort.field().equals(EntrySort.DATE) ? Fields.PUBLISHED : number(sort.field());
        return new SortField(field, SortField.Type.LONG, sort.descending(),
                sort.descending() ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
