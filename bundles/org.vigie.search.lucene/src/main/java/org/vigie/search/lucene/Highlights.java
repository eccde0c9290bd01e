package org.vigie.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.vigie.model.Passage;
import org.vigie.search.Highlight;

/** Finds the passages in which the user's words stand. Safe for use by several threads. */
final class Highlights {

    private static final int PASSAGES = 3;
    private static final int PASSAGE_CHARS = 160;
    private static final float CENTRED = 0.5f;
    /** Only the beginning of a very long text is looked at. */
    private static final int MAX_CHARS = 100_000;
    /** All of a text that is being read is looked at, as long as an importer lets it be. */
    private static final int MAX_READ_CHARS = 20_000_000;

    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter texts;
    private final UnifiedHighlighter whole;

    Highlights() {
        // one analyzer for both, which remembers the stems of words
        Analyzer forms = Analyzers.everyForm();
        titles = highlighter(Fields.TITLE, forms);
        texts = highlighter(Fields.TEXT, forms);
        whole = builder(Fields.TEXT, forms).withBreakIterator(WholeBreakIterator::new).withMaxLength(MAX_READ_CHARS)
                .build();
    }

    /** Returns all words of a query in a text. */
    List<Passage> marks(String text, Query query) throws IOException {
        if (text.isEmpty()
                || !(whole.highlightWithoutSearcher(Fields.TEXT, query, text, 1) instanceof Object[] found)) {
            return List.of();
        }
        return Arrays.stream(found)
                .flatMap(passage -> ((Found) passage).in(Highlight.Field.TEXT, text).marks().stream())
                .toList();
    }

    List<Highlight> of(Document document, Query query) throws IOException {
        List<Highlight> highlights = new ArrayList<>();
        String title = Documents.text(document, Fields.TITLE);
        String text = Documents.text(document, Fields.TEXT);
        add(highlights, titles, query, Highlight.Field.TITLE, title, 1);
        add(highlights, texts, query, Highlight.Field.TEXT, text, PASSAGES);
        return highlights;
    }

    private void add(List<Highlight> highlights, UnifiedHighlighter highlighter, Query query, Highlight.Field field,
            String text, int limit) throws IOException {
        if (!text.isEmpty()
                && highlighter
                        .highlightWithoutSearcher(name(field), query, text, limit) instanceof Object[] found) {
            for (Object highlight : found) {
                highlights.add(((Found) highlight).in(field, text));
            }
        }
    }

    private static String name(Highlight.Field field) {
        return field == Highlight.Field.TITLE ? Fields.TITLE : Fields.TEXT;
    }

    private static UnifiedHighlighter highlighter(String field, Analyzer forms) {
        return builder(field, forms)
                .withBreakIterator(field.equals(Fields.TITLE) ? WholeBreakIterator::new : Highlights::sentences)
                .withMaxLength(MAX_CHARS).build();
    }

    private static UnifiedHighlighter.Builder builder(String field, Analyzer forms) {
        return UnifiedHighlighter.builderWithoutSearcher(forms)
                .withFieldMatcher(name -> name.startsWith(field + "_")).withMaxNoHighlightPassages(0)
                .withPassageSortComparator(Comparator
                        .comparingDouble(org.apache.lucene.search.uhighlight.Passage::getScore).reversed())
                .withFormatter(new Formatter());
    }

    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createClosestToLength(new Sentences(), PASSAGE_CHARS, CENTRED);
    }

    /** Where a passage and its marks stand, before the text is at hand. */
    private record Found(int start, int end, int[] starts, int[] ends) {

        Highlight in(Highlight.Field field, String text) {
            List<Passage> marks = new ArrayList<>();
            int from = start;
            for (int i = 0; i < starts.length; i++) {
                if (starts[i] >= from && ends[i] <= end && ends[i] > starts[i]) {
                    marks.add(Passage.of(text, starts[i], ends[i]));
                    from = ends[i];
                }
            }
            int last = end;
            while (last > start && Character.isWhitespace(text.charAt(last - 1)) && (marks.isEmpty()
                    || last > marks.getLast().end())) {
                last--;
            }
            return new Highlight(field, Passage.of(text, start, last), marks);
        }
    }

    private static final class Formatter extends PassageFormatter {
        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
            return Arrays.stream(passages).filter(passage -> passage.getNumMatches() > 0)
                    .map(Formatter::found).toArray();
        }

        private static Found found(org.apache.lucene.search.uhighlight.Passage passage) {
            int count = passage.getNumMatches();
            int[][] marks = new int[count][];
            for (int i = 0; i < count; i++) {
                marks[i] = new int[]{passage.getMatchStarts()[i], passage.getMatchEnds()[i]};
            }
            Arrays.sort(marks, Comparator.comparingInt(mark -> mark[0]));
            return new Found(passage.getStartOffset(), passage.getEndOffset(),
                    Arrays.stream(marks).mapToInt(mark -> mark[0]).toArray(),
                    Arrays.stream(marks).mapToInt(mark -> mark[1]).toArray());
        }
    }
}
