package org.vigie.importer.csaf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.json.JsonValue;

/**
 * The metrics of a version of CVSS: how a vector writes them, and how the JSON beside the vector does.
 *
 * @param versions the versions that have these metrics
 * @param isPrefixed whether a vector begins with its version
 * @param mandatory how many of them, from the first, each vector has
 */
record CvssMetrics(Set<String> versions, boolean isPrefixed, int mandatory, Map<String, Metric> metrics) {

    /** CVSS 2.0, section 2; names as in the JSON schema of CVSS 2.0. */
    static final CvssMetrics SECOND = of(Set.of("2.0"), false, 6, """
            AV accessVector L=LOCAL A=ADJACENT_NETWORK N=NETWORK
            AC accessComplexity H=HIGH M=MEDIUM L=LOW
            Au authentication M=MULTIPLE S=SINGLE N=NONE
            C confidentialityImpact N=NONE P=PARTIAL C=COMPLETE
            I integrityImpact N=NONE P=PARTIAL C=COMPLETE
            A availabilityImpact N=NONE P=PARTIAL C=COMPLETE
            E exploitability ND=NOT_DEFINED U=UNPROVEN POC=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH
            RL remediationLevel ND=NOT_DEFINED OF=OFFICIAL_FIX TF=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE
            RC reportConfidence ND=NOT_DEFINED UC=UNCONFIRMED UR=UNCORROBORATED C=CONFIRMED
            CDP collateralDamagePotential ND=NOT_DEFINED N=NONE L=LOW LM=LOW_MEDIUM MH=MEDIUM_HIGH H=HIGH
            TD targetDistribution ND=NOT_DEFINED N=NONE L=LOW M=MEDIUM H=HIGH
            CR confidentialityRequirement ND=NOT_DEFINED L=LOW M=MEDIUM H=HIGH
            IR integrityRequirement ND=NOT_DEFINED L=LOW M=MEDIUM H=HIGH
            AR availabilityRequirement ND=NOT_DEFINED L=LOW M=MEDIUM H=HIGH
            """);

    /** CVSS 3.0 and 3.1, sections 2 to 4; names as in the JSON schemas of CVSS 3.0 and 3.1. */
    static final CvssMetrics THIRD = of(Set.of("3.0", "3.1"), true, 8, """
            AV attackVector N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL
            AC attackComplexity H=HIGH L=LOW
            PR privilegesRequired H=HIGH L=LOW N=NONE
            UI userInteraction N=NONE R=REQUIRED
            S scope U=UNCHANGED C=CHANGED
            C confidentialityImpact N=NONE L=LOW H=HIGH
            I integrityImpact N=NONE L=LOW H=HIGH
            A availabilityImpact N=NONE L=LOW H=HIGH
            E exploitCodeMaturity X=NOT_DEFINED U=UNPROVEN P=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH
            RL remediationLevel X=NOT_DEFINED O=OFFICIAL_FIX T=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE
            RC reportConfidence X=NOT_DEFINED U=UNKNOWN R=REASONABLE C=CONFIRMED
            CR confidentialityRequirement X=NOT_DEFINED L=LOW M=MEDIUM H=HIGH
            IR integrityRequirement X=NOT_DEFINED L=LOW M=MEDIUM H=HIGH
            AR availabilityRequirement X=NOT_DEFINED L=LOW M=MEDIUM H=HIGH
            MAV modifiedAttackVector X=NOT_DEFINED N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL
            MAC modifiedAttackComplexity X=NOT_DEFINED H=HIGH L=LOW
            MPR modifiedPrivilegesRequired X=NOT_DEFINED H=HIGH L=LOW N=NONE
            MUI modifiedUserInteraction X=NOT_DEFINED N=NONE R=REQUIRED
            MS modifiedScope X=NOT_DEFINED U=UNCHANGED C=CHANGED
            MC modifiedConfidentialityImpact X=NOT_DEFINED N=NONE L=LOW H=HIGH
            MI modifiedIntegrityImpact X=NOT_DEFINED N=NONE L=LOW H=HIGH
            MA modifiedAvailabilityImpact X=NOT_DEFINED N=NONE L=LOW H=HIGH
            """);

    private static final String NOT_DEFINED = "NOT_DEFINED";

    /** One metric: the name of its property, and its values by their codes. */
    private record Metric(String property, Map<String, String> values) {
        static final Metric UNKNOWN = new Metric("", Map.of());
    }

    private static CvssMetrics of(Set<String> versions, boolean isPrefixed, int mandatory, String table) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        table.lines().map(line -> List.of(line.split(" "))).forEach(cells -> metrics.put(cells.get(0),
                new Metric(cells.get(1), cells.stream().skip(2).map(cell -> cell.split("="))
                        .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1])))));
        return new CvssMetrics(versions, isPrefixed, mandatory, metrics);
    }

    /** Returns the values that the vector of a score gives, by the names of their properties; empty when it is none of this version. */
    Optional<Map<String, String>> read(JsonValue score) {
        String prefix = isPrefixed ? "CVSS:" + score.text("version") + "/" : "";
        String vector = score.text("vectorString");
        return versions.contains(score.text("version")) && vector.startsWith(prefix)
                ? read(vector.substring(prefix.length()))
                : Optional.empty();
    }

    private Optional<Map<String, String>> read(String vector) {
        Map<String, String> values = new HashMap<>();
        for (String part : vector.split("/", -1)) {
            int colon = part.indexOf(':');
            Metric metric = metrics.getOrDefault(part.substring(0, Math.max(0, colon)), Metric.UNKNOWN);
            String value = metric.values().get(part.substring(colon + 1));
            // a vector gives each metric once
            if (value == null || values.put(metric.property(), value) != null) {
                return Optional.empty();
            }
        }
        boolean isComplete = metrics.values().stream().limit(mandatory).map(Metric::property)
                .allMatch(values::containsKey);
        return isComplete ? Optional.of(values) : Optional.empty();
    }

    /** Returns the properties of a score that say something else than its vector. */
    List<String> contradictions(JsonValue score, Map<String, String> vector) {
        return metrics.values().stream().map(Metric::property).filter(score::has)
                .filter(property -> !score.text(property).equals(vector.getOrDefault(property, NOT_DEFINED))).toList();
    }
}
