package org.vigie.casework;

import org.vigie.incident.EvidenceWords;
import org.vigie.incident.LinkedReport;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.Claim;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/**
 * How views put incidents and claims, with the words of {@link EvidenceWords}. What texts of others say is made fit to be shown, in a line.
 */
public final class CaseWords {
    private static final Texts TEXTS = Texts.of(CaseWords.class);
    private static final int CHARS = 240;

    private CaseWords() {}

    /** Returns sign and words for how well something is known. */
    public static String badge(Status status) {
        return EvidenceWords.sign(status) + " " + EvidenceWords.status(status);
    }

    /** Returns what a claim says. */
    public static String value(Claim claim) {
        return SafeText.line(claim.value(), CHARS);
    }

    /** Returns who says something: the speaker that is named, and who published it. */
    public static String voice(StatedClaim claim, String source) {
        return claim.claim().speaker()
                .map(speaker -> TEXTS.say("voice.speaker", SafeText.line(speaker, CHARS), source)).orElse(source);
    }

    /** Returns the words of a text that a claim stands in. */
    public static String quote(Claim claim) {
        return TEXTS.say("quote", SafeText.line(claim.passage().quote(), CHARS));
    }

    /** Returns why a report is linked, and how sure the linker is. */
    public static String link(LinkedReport report) {
        if (report.confirmed()) {
            return TEXTS.say("link.confirmed");
        }
        return report.score() < 1
                ? TEXTS.say("link.proposed", report.score(), SafeText.line(report.why(), CHARS))
                : SafeText.line(report.why(), CHARS);
    }
}
