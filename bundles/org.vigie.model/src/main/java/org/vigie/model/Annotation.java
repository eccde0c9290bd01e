package org.vigie.model;

/** Something that an annotator found in the text of a report. */
public sealed interface Annotation permits DetectedLanguage, PlacedAnnotation {}
