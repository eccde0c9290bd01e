package org.vigie.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before a subcommand. */
@Command(name = "vigie", sortOptions = false)
final class RootCommand {

    @Option(names = "--corpus", paramLabel = "DIR", scope = ScopeType.INHERIT, descriptionKey = "vigie.corpus")
    private Path corpus;

    @Option(names = {"-V", "--version"})
    private boolean version;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    /** Returns the folder that the user named, or the default one. */
    Path corpus() {
        return corpus == null ? Folders.ofEnvironment().corpus() : corpus;
    }

    boolean versionAsked() {
        return version;
    }

    /** Returns the first word that is no option and no value of one; "" when there is none. */
    static String subcommandOf(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--corpus")) {
                i++;
            } else if (!words.get(i).startsWith("-")) {
                return words.get(i);
            }
        }
        return "";
    }
}
