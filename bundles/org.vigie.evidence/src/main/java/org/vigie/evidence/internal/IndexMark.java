package org.vigie.evidence.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.corpus.Ledger;
import org.vigie.model.Decision;

/**
 * How far the index follows the ledger.
 *
 * @param version of what is made of claims; what another version wrote is of no use
 * @param sequence of the ledger
 * @param decision the number of the last decision
 */
record IndexMark(int version, long sequence, long decision) {

    /** To be counted up when entries or the statuses in them are made in another way. */
    private static final int VERSION = 3;
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,18})/(\\d{1,18})");

    static IndexMark of(Ledger ledger) {
        return new IndexMark(VERSION, ledger.sequence(),
                ledger.decisions().stream().mapToLong(Decision::number).max().orElse(0));
    }

    static IndexMark read(String mark) {
        Matcher matcher = FORM.matcher(mark);
        return matcher.matches()
                ? new IndexMark(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)))
                : new IndexMark(0, 0, 0);
    }

    /** Says whether what is marked so can be brought up to a later state; a corpus that was restored from a backup is earlier. */
    boolean isUsable(IndexMark later) {
        return version == VERSION && sequence <= later.sequence() && decision <= later.decision();
    }

    /** Says whether the ledger has nothing that could be indexed. */
    boolean isOfNothing() {
        return sequence == 0 && decision == 0;
    }

    @Override
    public String toString() {
        return version + "/" + sequence + "/" + decision;
    }
}
