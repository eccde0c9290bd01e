package org.vigie.annotator;

import org.osgi.annotation.versioning.ProviderType;
import org.vigie.model.Annotation;

/** Takes what an annotator finds in one text. Used by one thread. */
@ProviderType
public interface AnnotationSink {

    /**
     * Takes a finding.
     *
     * @throws IllegalArgumentException if it has a passage that does not stand in the text
     */
    void add(Annotation annotation);
}
