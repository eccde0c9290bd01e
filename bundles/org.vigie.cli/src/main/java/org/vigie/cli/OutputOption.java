package org.vigie.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How results are written. */
final class OutputOption {

    /** The ways. */
    enum Output {
        TABLE, JSON, CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--output", paramLabel = "table|json|csv", descriptionKey = "option.output", defaultValue = "table")
    private Output output = Output.TABLE;

    Output output() {
        return output;
    }

    boolean isJson() {
        return output == Output.JSON;
    }
}
