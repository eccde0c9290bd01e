/** Finds dates and periods, and works out what they mean from the day of publication, as far as the text allows. */
package org.vigie.annotator.dates;
