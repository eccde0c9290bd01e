/** Finds sentences with the models of OpenNLP, and quotations by their marks. */
package org.vigie.annotator.sentences;
