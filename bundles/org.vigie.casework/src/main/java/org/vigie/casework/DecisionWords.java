package org.vigie.casework;

import java.util.function.Function;
import org.vigie.incident.EvidenceWords;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.IncidentId;
import org.vigie.model.ReportId;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/**
 * Says what was decided.
 *
 * @param incident returns how an incident is called
 * @param report returns how a report is called
 * @param property returns how a property is called
 */
public record DecisionWords(Function<IncidentId, String> incident, Function<ReportId, String> report,
        Function<String, String> property) {
    private static final Texts TEXTS = Texts.of(DecisionWords.class);
    private static final int NAME_CHARS = 70;
    private static final int QUOTE_CHARS = 100;

    /** Returns a decision in words. */
    public String say(Act act) {
        return switch (act) {
            case Act.ConfirmLink(var one, var of, var role) ->
                TEXTS.say("act.confirm.link", name(of), name(one), EvidenceWords.role(role));
            case Act.RejectLink(var one, var of) -> TEXTS.say("act.reject.link", name(of), name(one));
            case Act.Merge(var one, var into) -> TEXTS.say("act.merge", name(one), name(into));
            case Act.Split(var one, var of, var made) -> TEXTS.say("act.split", name(of), name(one), made.value());
            case Act.ConfirmClaim(var claim) -> claim("act.confirm.claim", claim);
            case Act.RejectClaim(var claim) -> claim("act.reject.claim", claim);
            case Act.CorrectClaim(var claim, var value, var _, var stance) ->
                TEXTS.say("act.correct.claim", property.apply(claim.property()), quote(claim.quote()),
                        SafeText.line(value, QUOTE_CHARS), EvidenceWords.stance(stance));
            case Act.AddClaim(var one, var of, var _, var claim) ->
                TEXTS.say("act.add.claim", property.apply(claim.property()), SafeText.line(claim.value(), QUOTE_CHARS),
                        name(of), name(one));
            case Act.Undo(long number) -> TEXTS.say("act.undo", String.valueOf(number));
        };
    }

    private String claim(String key, ClaimRef claim) {
        return TEXTS.say(key, property.apply(claim.property()), quote(claim.quote()), name(claim.report()));
    }

    private static String quote(String words) {
        return SafeText.line(words, QUOTE_CHARS);
    }

    private String name(IncidentId id) {
        return SafeText.line(incident.apply(id), NAME_CHARS);
    }

    private String name(ReportId id) {
        return SafeText.line(report.apply(id), NAME_CHARS);
    }
}
