/** Finds what texts claim of incidents, by rules over sentences and what is mentioned in them. */
package org.vigie.annotator.claims;
