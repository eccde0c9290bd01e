package org.vigie.search.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives each word as it is written and, at the same position, its French and its English stem, so that one reading of a
 * text finds what a query found in any of the analyses.
 */
final class EveryFormFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Stemmer french;
    private final Stemmer english;
    private final Deque<String> more = new ArrayDeque<>();
    private State state;

    EveryFormFilter(TokenStream input, CharArraySet frenchStops, CharArraySet englishStops) {
        super(input);
        this.french = new Stemmer(Analyzers::french, frenchStops);
        this.english = new Stemmer(Analyzers::english, englishStops);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!more.isEmpty()) {
            restoreState(state);
            term.setEmpty().append(more.poll());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        String written = term.toString();
        String frenchStem = french.stem(written);
        String englishStem = english.stem(written);
        if (!frenchStem.equals(written)) {
            more.add(frenchStem);
        }
        if (!englishStem.equals(written) && !englishStem.equals(frenchStem)) {
            more.add(englishStem);
        }
        if (!more.isEmpty()) {
            state = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        more.clear();
    }

    /** Stems one word at a time with a chain that was made for streams. */
    private static final class Stemmer {

        /** Texts repeat their words; the most that are remembered. */
        private static final int REMEMBERED = 20_000;

        private final Map<String, String> known = new HashMap<>();
        private final CharArraySet stops;
        private final Tokenizer word = new KeywordTokenizer();
        private final TokenStream chain;
        private final CharTermAttribute stem;

        Stemmer(UnaryOperator<TokenStream> chain, CharArraySet stops) {
            this.stops = stops;
            this.chain = chain.apply(word);
            this.stem = this.chain.getAttribute(CharTermAttribute.class);
        }

        String stem(String text) throws IOException {
            if (stops.contains(text)) {
                return text;
            }
            String remembered = known.get(text);
            if (remembered != null) {
                return remembered;
            }
            word.setReader(new StringReader(text));
            chain.reset();
            String result = chain.incrementToken() ? stem.toString() : text;
            chain.end();
            chain.close();
            if (known.size() < REMEMBERED) {
                known.put(text, result);
            }
            return result;
        }
    }
}
