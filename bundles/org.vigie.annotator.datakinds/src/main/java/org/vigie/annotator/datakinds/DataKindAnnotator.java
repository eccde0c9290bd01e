package org.vigie.annotator.datakinds;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.annotator.AnnotatedText;
import org.vigie.annotator.AnnotationSink;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.AnnotatorType;
import org.vigie.annotator.Stage;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Passage;
import org.vigie.model.Term;
import org.vigie.rules.Lexicon;
import org.vigie.rules.RuleAddition;
import org.vigie.rules.RuleFiles;
import org.vigie.rules.Tokens;

/** Finds kinds of data by lists. Whether they were stolen is not its concern. */
@Component
@AnnotatorType(id = "datakinds", version = 1, stage = Stage.MENTIONS)
public final class DataKindAnnotator implements Annotator {

    private final Lexicon french;
    private final Lexicon english;

    /** @param additions what plugins add to the lists */
    @Activate
    public DataKindAnnotator(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<RuleAddition> additions) {
        RuleFiles files = RuleFiles.beside(DataKindAnnotator.class, additions);
        this.french = files.terms("datakinds-fr.txt");
        this.english = files.terms("datakinds-en.txt");
    }

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        Tokens tokens = Tokens.of(text.text());
        Lexicon lexicon = text.language().startsWith("en") ? english : french;
        for (Lexicon.Entry kind : lexicon.find(tokens, 0, tokens.size())) {
            Passage passage = Passage.of(tokens.text(), tokens.start(kind.start()), tokens.end(kind.end() - 1));
            sink.add(new Mention(MentionKind.DATA_KIND, passage, Optional.of(new Term(kind.meaning()))));
        }
    }
}
