/** Finds the language of a text by its characters, with the model of OpenNLP. */
package org.vigie.annotator.language;
