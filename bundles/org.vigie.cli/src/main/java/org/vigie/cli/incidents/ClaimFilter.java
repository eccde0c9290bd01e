package org.vigie.cli.incidents;

import java.util.Locale;
import org.vigie.incident.StatedClaim;
import picocli.CommandLine.Option;

/** Which claims are wanted. */
final class ClaimFilter {

    @Option(names = "--property", paramLabel = "NAME", descriptionKey = "claims.property")
    private String property;

    @Option(names = "--stance", paramLabel = "affirmed|denied|suspected", descriptionKey = "claims.stance")
    private String stance;

    @Option(names = "--speaker", paramLabel = "NAME", descriptionKey = "claims.speaker")
    private String speaker;

    boolean accepts(StatedClaim claim) {
        return (property == null || claim.claim().property().equalsIgnoreCase(property))
                && (stance == null || IncidentJson.word(claim.claim().stance()).equals(stance.toLowerCase(Locale.ROOT)))
                && (speaker == null || claim.claim().speaker().filter(name -> name.toLowerCase(Locale.ROOT)
                        .contains(speaker.toLowerCase(Locale.ROOT))).isPresent());
    }
}
