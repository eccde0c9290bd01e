package org.vigie.annotator.names;

import java.util.List;
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
import org.vigie.rules.RuleAddition;
import org.vigie.rules.RuleFiles;
import org.vigie.rules.Tokens;

/** Finds names by what stands around them and by lists. Where several overlap, the longest counts. */
@Component
@AnnotatorType(id = "names", version = 1, stage = Stage.MENTIONS)
public final class NameAnnotator implements Annotator {

    private final NameLists lists;

    /** @param additions what plugins add to the rules and lists */
    @Activate
    public NameAnnotator(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<RuleAddition> additions) {
        this.lists = new NameLists(RuleFiles.beside(NameAnnotator.class, additions));
    }

    @Override
    public void annotate(AnnotatedText text, AnnotationSink sink) {
        Tokens tokens = Tokens.of(text.text());
        new NameFinder(lists, tokens, text.language()).find().forEach(sink::add);
        Identifiers.find(text.text()).forEach(sink::add);
    }
}
