package org.vigie.importer.csaf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.json.JsonValue;

/**
 * What the profile VEX wants to be said of products (CSAF 2.0, sections 6.1.27.9 and 6.1.27.10).
 *
 * @param groups the products of groups, by the ids of the groups
 */
record VexChecks(Map<String, List<String>> groups) {

    boolean tellsWhyNot(JsonValue vulnerability) {
        Set<String> told = Stream
                .concat(products(vulnerability, "flags", ""), products(vulnerability, "threats", "impact"))
                .collect(Collectors.toSet());
        return told.containsAll(vulnerability.at("/product_status/known_not_affected").texts());
    }

    boolean tellsWhatToDo(JsonValue vulnerability) {
        Set<String> told = products(vulnerability, "remediations", "").collect(Collectors.toSet());
        return told.containsAll(vulnerability.at("/product_status/known_affected").texts());
    }

    private Stream<String> products(JsonValue vulnerability, String parts, String category) {
        return vulnerability.get(parts).elements().stream()
                .filter(part -> category.isEmpty() || part.text("category").equals(category))
                .flatMap(part -> Stream.concat(part.get("product_ids").texts().stream(),
                        part.get("group_ids").texts().stream()
                                .flatMap(id -> groups.getOrDefault(id, List.of()).stream())));
    }
}
