/** Finds who says what: quotations and what is told of speech, with the speaker. */
package org.vigie.annotator.speech;
