/** Finds numbers with what they count and how exact they are. */
package org.vigie.annotator.quantities;
