package org.vigie.annotator.sentences;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Splits blocks into sentences as a model of OpenNLP proposes, and mends what it is known to get wrong in news: it splits behind
 * titles and before the marks that end a quotation, and does not where the space is missing. For one text and one thread.
 */
final class SentenceSplitter {

    /** Nobody writes longer ones; what is, is split at a space, so that whatever looks at sentences has its limits. */
    private static final int LONGEST = 1_500;
    /** A model looks at so much at once. */
    private static final int PIECE = 20_000;

    private final SentenceDetectorME model;

    SentenceSplitter(SentenceModel model) {
        // the detector is not for several threads, and costs nothing
        this.model = new SentenceDetectorME(model);
    }

    List<Range> split(String text, Range block) {
        List<Range> sentences = new ArrayList<>();
        int start = block.start();
        for (int boundary : boundaries(text, block)) {
            start = addUpTo(text, start, boundary, sentences);
        }
        addUpTo(text, start, block.end(), sentences);
        return sentences;
    }

    private static int addUpTo(String text, int start, int end, List<Range> sentences) {
        int from = start;
        while (end - from > LONGEST) {
            int cut = space(text, from);
            add(text, from, cut, sentences);
            from = cut;
        }
        add(text, from, end, sentences);
        return end;
    }

    private static void add(String text, int start, int end, List<Range> sentences) {
        Range sentence = Range.stripped(text, start, end);
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static int space(String text, int from) {
        for (int cut = from + LONGEST; cut > from; cut--) {
            if (text.charAt(cut) == ' ') {
                return cut;
            }
        }
        int middle = from + LONGEST;
        return Character.isLowSurrogate(text.charAt(middle)) ? middle - 1 : middle;
    }

    private List<Integer> boundaries(String text, Range block) {
        List<Integer> boundaries = new ArrayList<>();
        for (int start = block.start(); start < block.end();) {
            int end = Math.min(block.end(), start + PIECE);
            for (Span span : model.sentPosDetect(text.substring(start, end))) {
                int boundary = start + span.getEnd();
                if (boundary < end && Boundary.stands(text, boundary)) {
                    boundaries.add(Boundary.behindMarks(text, boundary, block.end()));
                }
            }
            start = end;
        }
        for (int at = block.start() + 1; at < block.end() - 2; at++) {
            if (text.charAt(at) == '.' && Boundary.lacksSpace(text, at)) {
                boundaries.add(at + 1);
            }
        }
        return boundaries.stream().sorted().distinct().toList();
    }
}
