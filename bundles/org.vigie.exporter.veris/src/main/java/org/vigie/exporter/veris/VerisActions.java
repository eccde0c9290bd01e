package org.vigie.exporter.veris;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.PropertyRecord;
import org.vigie.incident.Status;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.model.Quantity;
import org.vigie.model.Stance;

/** What was done and what it did: the sections action and attribute (verisc-enum.json, 1.4.1). */
final class VerisActions {

    /** Kinds of attack by the words that stand for them, as the action and its variety. */
    private static final Map<String, List<String>> ATTACKS = Map.of("ransomware", List.of("malware", "Ransomware"),
            "malware", List.of("malware", "Unknown"), "denial of service", List.of("hacking", "DoS"), "intrusion",
            List.of("hacking", "Unknown"), "stolen account", List.of("hacking", "Use of stolen creds"), "defacement",
            List.of("hacking", "Unknown"), "phishing", List.of("social", "Phishing"));
    private static final Set<String> VARIETIES = Set.of("API key", "Bank", "Classified", "Copyrighted", "Credentials",
            "Digital certificate", "Internal", "Medical", "Multi-factor credential", "Payment", "Personal",
            "Sensitive Personal", "Secrets", "Session key", "Source code", "System", "Virtual currency", "Other");
    private static final int MOST_DIGITS = 15;

    private final IncidentFile file;

    VerisActions(IncidentFile file) {
        this.file = file;
    }

    private static String term(PropertyRecord.Value value) {
        return value.term().orElse("");
    }

    static boolean isKnown(PropertyRecord.Value attack) {
        return ATTACKS.containsKey(term(attack));
    }

    JsonBuilder action() {
        Map<String, Set<String>> varieties = file.standing("attackType").stream().map(VerisActions::term)
                .filter(ATTACKS::containsKey).map(ATTACKS::get)
                .collect(Collectors.groupingBy(List::getFirst, TreeMap::new,
                        Collectors.mapping(List::getLast, Collectors.toCollection(TreeSet::new))));
        JsonBuilder action = new JsonBuilder();
        varieties.forEach((name, some) -> {
            JsonBuilder one = new JsonBuilder().put("variety", some).put("vector", VerisIncident.UNKNOWN);
            action.put(name, name.equals("social") ? one.put("target", VerisIncident.UNKNOWN) : one);
        });
        return varieties.isEmpty() ? action.keep("unknown", JsonObject.EMPTY) : action;
    }

    JsonBuilder attribute() {
        JsonBuilder attribute = new JsonBuilder();
        if (file.property("dataKind").isPresent() || file.property("recordsAffected").isPresent()) {
            attribute.put("confidentiality", confidentiality());
        }
        if (file.standing("attackType").stream().anyMatch(value -> term(value).equals("defacement"))) {
            attribute.put("integrity", new JsonBuilder().put("variety", List.of("Defacement")));
        }
        if (!file.standing("serviceUnavailable").isEmpty()) {
            attribute.put("availability", new JsonBuilder().put("variety", List.of("Interruption")));
        }
        return attribute;
    }

    private JsonBuilder confidentiality() {
        JsonBuilder confidentiality = new JsonBuilder().put("data_disclosure", disclosure());
        file.standing("recordsAffected").stream().limit(1)
                .flatMap(value -> value.claims().getFirst().claim().normalised().stream())
                .filter(Quantity.class::isInstance).map(Quantity.class::cast)
                .filter(quantity -> quantity.number().scale() <= 0 && quantity.number().precision() < MOST_DIGITS)
                .forEach(quantity -> confidentiality.put(
                        quantity.unit().equals("bytes") ? "data_volume" : "data_total",
                        quantity.number().longValueExact()));
        List<JsonBuilder> kinds = file.standing("dataKind").stream()
                .map(value -> term(value).replaceFirst(":.*", ""))
                .map(kind -> VARIETIES.contains(kind) ? kind : "Other")
                .distinct().sorted(Comparator.naturalOrder()).map(kind -> new JsonBuilder().put("variety", kind))
                .toList();
        return confidentiality.putAll("data",
                kinds.isEmpty() ? List.of(new JsonBuilder().put("variety", "Unknown")) : kinds);
    }

    private String disclosure() {
        List<PropertyRecord.Value> kinds = file.property("dataKind").map(PropertyRecord::values).orElse(List.of());
        if (!kinds.isEmpty() && kinds.stream().allMatch(kind -> kind.status() == Status.DENIED)) {
            return "No";
        }
        boolean stated = kinds.stream().anyMatch(kind -> kind.status() != Status.CONTESTED
                && kind.claims().stream().anyMatch(claim -> claim.claim().stance() == Stance.AFFIRMED));
        return kinds.isEmpty() ? "Unknown" : stated ? "Yes" : "Potentially";
    }
}
