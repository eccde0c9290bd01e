package org.vigie.importer.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the fields of an entry into a reference: names of people apart, and TeX read as what it stands for. */
final class BibtexFields {

    private static final Map<String, String> MONTHS = Map.ofEntries(Map.entry("jan", "01"), Map.entry("feb", "02"),
            Map.entry("mar", "03"), Map.entry("apr", "04"), Map.entry("may", "05"), Map.entry("jun", "06"),
            Map.entry("jul", "07"), Map.entry("aug", "08"), Map.entry("sep", "09"), Map.entry("oct", "10"),
            Map.entry("nov", "11"), Map.entry("dec", "12"));
    private static final List<String> VERBATIM = List.of("url", "doi", "file");
    private static final String HOW_PUBLISHED = "\\\\url\\{([^}]*)\\}";

    private BibtexFields() {}

    static void add(Reference reference, String name, String value) {
        if (name.equals("author")) {
            people(value).stream().map(BibtexFields::person).forEach(author -> reference.add(name, author));
        } else if (VERBATIM.contains(name)) {
            reference.add(name, value);
        } else if (name.equals("howpublished") && value.matches(HOW_PUBLISHED)) {
            reference.add(name, value.replaceFirst(HOW_PUBLISHED, "$1"));
        } else if (name.equals("howpublished")) {
            // a manner, not an address
            reference.add("how-published", TexText.of(value));
        } else if (name.equals("month")) {
            String month = TexText.of(value);
            reference.add(name, MONTHS.getOrDefault(month.toLowerCase(Locale.ROOT), month));
        } else {
            reference.add(name, TexText.of(value));
        }
    }

    /** BibTeX has the year and the month apart, where biblatex has a date. */
    static void date(Reference reference) {
        String year = reference.first(List.of("year"));
        String month = reference.first(List.of("month"));
        if (reference.first(List.of("date")).isEmpty() && year.matches("\\d{4}") && month.matches("\\d{1,2}")) {
            reference.add("date", year + "-" + (month.length() == 1 ? "0" + month : month));
        }
    }

    /** Names are parted by the word “and”, where it is not in braces. */
    private static List<String> people(String value) {
        List<String> people = new ArrayList<>();
        StringBuilder person = new StringBuilder();
        int depth = 0;
        for (String word : value.strip().split("\\s+")) {
            if (depth == 0 && word.equalsIgnoreCase("and")) {
                people.add(person.toString());
                person.setLength(0);
            } else {
                person.append(person.isEmpty() ? "" : " ").append(word);
            }
            depth += depth(word);
        }
        people.add(person.toString());
        return people;
    }

    private static int depth(String word) {
        return (int) (word.chars().filter(c -> c == '{').count() - word.chars().filter(c -> c == '}').count());
    }

    /** “Last, First” is turned round; a name in braces is one as it stands. */
    private static String person(String author) {
        int depth = 0;
        for (int i = 0; i < author.length(); i++) {
            char c = author.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                return TexText.of(author.substring(i + 1)) + " " + TexText.of(author.substring(0, i));
            }
        }
        return TexText.of(author);
    }
}
