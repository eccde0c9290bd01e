/** Marks what of a text is not of the report: share bars, cookie notices, picture credits, calls to subscribe. */
package org.vigie.annotator.cleaning;
