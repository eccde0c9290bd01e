package org.vigie.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How results are written. */
public final class OutputOption {

    /** The ways. */
    public enum Output {
        TABLE, JSON, CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--output", paramLabel = "table|json|csv", descriptionKey = "option.output", defaultValue = "table")
    private Output output = Output.TABLE;

    public Output output() {
        return output;
    }

    public boolean isJson() {
        return output == Output.JSON;
    }
}
