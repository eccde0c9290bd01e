package org.vigie.view.report;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tags as they are written in a field: between commas or blanks. */
final class TagWords {

    private TagWords() {}

    static Set<String> of(String text) {
        return Arrays.stream(text.split("[,;\\s]+")).map(word -> word.replaceFirst("^#", ""))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
