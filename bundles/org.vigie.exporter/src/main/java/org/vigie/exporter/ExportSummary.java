package org.vigie.exporter;

import java.util.List;

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
     * @param what in words, such as {@code earlier revisions}
     * @param count how many were left out; greater than 0
     */
    public record Loss(String what, long count) {}
}
