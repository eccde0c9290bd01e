/** Links reports by what they claim: the same victim and system, near dates, the same numbers, nearly the same text. */
package org.vigie.linker.evidence;
