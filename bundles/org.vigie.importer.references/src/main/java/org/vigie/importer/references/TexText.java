package org.vigie.importer.references;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people write in TeX for characters: accents, ligatures and the signs that mean something there. */
final class TexText {

    /** Accents by the sign that makes them in TeX (The TeXbook, chapter 9), as combining characters. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"), Map.entry("^", "\u0302"), Map.entry("~", "\u0303"), Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"), Map.entry(".", "\u0307"), Map.entry("\"", "\u0308"), Map.entry("r", "\u030a"),
            Map.entry("H", "\u030b"), Map.entry("v", "\u030c"), Map.entry("c", "\u0327"), Map.entry("k", "\u0328"));
    private static final Pattern ACCENT = Pattern
            .compile(
                    "\\\\(?:([`'^~=.\"])\\s*\\{?\\\\?([A-Za-z])\\}?|([uvHcrk])(?:\\s*\\{\\\\?([A-Za-z])\\}|\\s+([A-Za-z])))");
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("ss", "ß"), Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"), Map.entry("oe", "œ"), Map.entry("OE", "Œ"), Map.entry("o", "ø"),
            Map.entry("O", "Ø"), Map.entry("aa", "å"), Map.entry("AA", "Å"), Map.entry("l", "ł"), Map.entry("L", "Ł"),
            Map.entry("i", "i"), Map.entry("j", "j"), Map.entry("textbackslash", "\u0004"),
            Map.entry("textbraceleft", "\u0001"), Map.entry("textbraceright", "\u0002"),
            Map.entry("textasciitilde", "\u0003"), Map.entry("textasciicircum", "^"), Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"), Map.entry("ldots", "…"), Map.entry("dots", "…"), Map.entry("euro", "€"));
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\s*(?:\\{\\})?");

    private TexText() {}

    static String of(String tex) {
        String accented = ACCENT.matcher(tex).replaceAll(match -> {
            String sign = match.group(1) == null ? match.group(3) : match.group(1);
            String letter = match.group(2) != null
                    ? match.group(2)
                    : match.group(4) != null ? match.group(4) : match.group(5);
            return Matcher.quoteReplacement(
                    Normalizer.normalize(letter + ACCENTS.get(sign), Normalizer.Form.NFC));
        });
        // a command that is not known says nothing; what it is applied to stays
        String words = COMMAND.matcher(accented)
                .replaceAll(match -> Matcher.quoteReplacement(NAMED.getOrDefault(match.group(1), "")));
        return words.replaceAll("\\\\([&%$#_{}])", "$1").replaceAll("[{}]", "").replace("---", "—").replace("--", "–")
                .replace('~', ' ').replace('\u0001', '{').replace('\u0002', '}').replace('\u0003', '~')
                .replace('\u0004', '\\')
                .replaceAll("\\s+", " ").strip();
    }
}
