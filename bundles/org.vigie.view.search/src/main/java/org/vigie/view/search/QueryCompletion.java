package org.vigie.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;
import org.vigie.search.QueryLanguage;
import org.vigie.workbench.Texts;

/** Completes the word at the cursor to a field, or to a value of its field; and the whole to a query of before. */
final class QueryCompletion implements IContentProposalProvider {

    private static final Texts TEXTS = Texts.of(QueryCompletion.class);
    private static final int MOST = 40;

    private final Supplier<List<String>> history;
    private volatile Map<Facet, List<FacetCount>> values = Map.of();

    QueryCompletion(Supplier<List<String>> history) {
        this.history = history;
    }

    /** Tells which values there are in the corpus. */
    void know(Map<Facet, List<FacetCount>> counts) {
        values = Map.copyOf(counts);
    }

    @Override
    public IContentProposal[] getProposals(String contents, int position) {
        int start = position;
        while (start > 0 && !Character.isWhitespace(contents.charAt(start - 1)) && contents.charAt(start - 1) != '(') {
            start--;
        }
        String word = contents.substring(start, position);
        List<IContentProposal> proposals = new ArrayList<>();
        for (String completed : completions(word)) {
            String whole = contents.substring(0, start) + completed;
            proposals.add(new ContentProposal(whole + contents.substring(position), completed, null, whole.length()));
        }
        history.get().stream().filter(query -> folded(query).startsWith(folded(contents)) && !query.equals(contents))
                .forEach(query -> proposals
                        .add(new ContentProposal(query, TEXTS.say("completion.earlier", query), null)));
        return proposals.stream().limit(MOST).toArray(IContentProposal[]::new);
    }

    /** Returns what a word can be completed to. */
    List<String> completions(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return QueryLanguage.FIELDS.stream().sorted().map(field -> field + ":")
                    .filter(field -> field.startsWith(word.toLowerCase(Locale.ROOT))).toList();
        }
        String field = word.substring(0, colon);
        String begun = folded(word.substring(colon + 1));
        return Facet.of(field).map(values::get).orElse(List.of()).stream().map(FacetCount::value)
                .filter(value -> folded(value).startsWith(begun)).sorted().map(value -> field + ":" + value).toList();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
