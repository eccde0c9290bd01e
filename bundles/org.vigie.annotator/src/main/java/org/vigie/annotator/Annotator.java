package org.vigie.annotator;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds something in the text of a report. A plugin registers its annotator as a service that carries {@link AnnotatorType}. One
 * instance works on many texts, possibly at the same time, and keeps no state between them. The same text with the same annotations
 * gives the same findings.
 */
@ConsumerType
public interface Annotator {

    /**
     * Looks at a text. Called at import and when annotators changed, in a background thread; the time that it takes grows no faster
     * than the text. What it throws is reported by name, and this text goes on without it.
     *
     * @param text the text, with what annotators of earlier stages found
     * @param sink takes what this one finds, in any order
     */
    void annotate(AnnotatedText text, AnnotationSink sink);
}
