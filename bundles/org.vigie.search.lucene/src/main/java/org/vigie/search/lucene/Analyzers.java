package org.vigie.search.lucene;

import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes terms. All analyses share one tokenizer that also splits at apostrophes, so that a word has the same
 * position in each of them; "d'hébergement" is two words, of which French leaves out the first. Accents are folded in
 * all of them, before stemming, so that a word is found with and without them.
 */
final class Analyzers extends DelegatingAnalyzerWrapper {

    /** What apostrophes leave behind, beside the stop words that Lucene knows. */
    private static final CharArraySet FRENCH_STOPS = stops(FrenchAnalyzer.getDefaultStopSet(), "l", "d", "j", "m", "t",
            "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");
    private static final CharArraySet ENGLISH_STOPS = stops(EnglishAnalyzer.getDefaultStopSet(), "s", "t", "ll", "re",
            "ve", "d", "m");

    private static final int GAP = 100;

    private final Analyzer french = new OneAnalysis(Analyzers::french);
    private final Analyzer english = new OneAnalysis(Analyzers::english);
    private final Analyzer exact = new OneAnalysis(stream -> stream);
    private final Analyzer keyword = new KeywordAnalyzer();

    Analyzers() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (field.endsWith(Fields.FRENCH)) {
            return french;
        }
        if (field.endsWith(Fields.ENGLISH)) {
            return english;
        }
        boolean words = field.endsWith(Fields.EXACT) || field.equals(Fields.AUTHOR) || field.equals(Fields.CATEGORY)
                || EntryDocuments.isOfWords(field);
        return words ? exact : keyword;
    }

    /** Returns the analysis that gives each word in all its forms at one position, for highlighting. */
    static Analyzer everyForm() {
        return new OneAnalysis(stream -> new EveryFormFilter(stream, FRENCH_STOPS, ENGLISH_STOPS));
    }

    static boolean isStopWord(String term) {
        return FRENCH_STOPS.contains(term) || ENGLISH_STOPS.contains(term);
    }

    static TokenStream french(TokenStream stream) {
        return new FrenchLightStemFilter(new StopFilter(stream, FRENCH_STOPS));
    }

    static TokenStream english(TokenStream stream) {
        return new PorterStemFilter(new StopFilter(stream, ENGLISH_STOPS));
    }

    private static CharArraySet stops(CharArraySet known, String... more) {
        CharArraySet all = new CharArraySet(known.size() * 2, false);
        for (Object word : known) {
            all.add(folded(new String((char[]) word)));
        }
        for (String word : more) {
            all.add(word);
        }
        return CharArraySet.unmodifiableSet(all);
    }

    private static String folded(String word) {
        char[] out = new char[word.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
        return new String(out, 0, length);
    }

    /** The common beginning and one end. */
    private static final class OneAnalysis extends Analyzer {

        private final UnaryOperator<TokenStream> end;

        OneAnalysis(UnaryOperator<TokenStream> end) {
            this.end = end;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, end.apply(folded));
        }

        /** Several values, and the parts of a text between which something was left out, do not make a phrase together. */
        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new ApostropheFilter(reader);
        }

        @Override
        protected TokenStream normalize(String field, TokenStream stream) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(stream));
        }
    }

}
