package org.vigie.exporter;

import java.util.List;
import java.util.Objects;

/**
 * What an export wrote and what it could not.
 *
 * @param written the number of reports
 * @param losses what the format could not carry; empty when nothing was lost
 */
public record ExportSummary(long written, List<Loss> losses) {

    public ExportSummary {
        losses = List.copyOf(losses);
    }

    /**
     * Something that the format has no place for.
     *
     * @param key a name for programs, the same in all languages and exporters, such as {@code attribute:author}; see {@link Losses}
     * @param what in words, such as {@code earlier revisions}
     * @param count how many were left out; greater than 0
     */
    public record Loss(String key, String what, long count) {

        public Loss {
            Objects.requireNonNull(key);
            Objects.requireNonNull(what);
        }

        /** Something that is called by its words alone. */
        public Loss(String what, long count) {
            this(what, what, count);
        }
    }
}
