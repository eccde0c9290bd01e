/** Finds kinds of data, and maps them to the varieties of VERIS. */
package org.vigie.annotator.datakinds;
