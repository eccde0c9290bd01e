package org.vigie.cli;

import java.util.ArrayList;
import java.util.List;

/** Understands {@code vigie help import} as {@code vigie import --help}. */
final class HelpWords {

    private HelpWords() {}

    static List<String> rewritten(String[] arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        if (RootCommand.subcommandOf(words).equals("help")) {
            words.remove("help");
            words.add("--help");
        }
        return words;
    }
}
