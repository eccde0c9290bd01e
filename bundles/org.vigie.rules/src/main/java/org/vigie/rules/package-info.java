/**
 * Rules over the words of a text, kept in files that people can read: word lists, and patterns of words as regular expressions are
 * patterns of letters. For whoever writes an annotator.
 *
 * <p>Matching takes time in proportion to the length of the text, whatever the text and the rules are: patterns run as the virtual
 * machine of Pike does (R. Cox, “Regular Expression Matching: the Virtual Machine Approach”, 2009), and a match spans at most
 * {@value org.vigie.rules.TokenPattern#LONGEST} tokens.
 *
 * <p>Nothing here takes or returns {@code null}. All types are immutable and safe for several threads unless they say otherwise.
 */
@Export
@Version("1.0.0")
package org.vigie.rules;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
