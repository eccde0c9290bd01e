package org.vigie.importer.csaf;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonValue;

/** Tests of what is said of products (CSAF 2.0, sections 6.1.1 to 6.1.5, 6.1.13, 6.1.25, 6.1.31). */
final class ProductChecks {

    private static final int DEPTH = 64;
    private static final Pattern RANGE = Pattern
            .compile("(?i)[<>]|(?:^|\\s)(?:after|all|before|earlier|later|prior|versions)(?:\\s|$)");

    private ProductChecks() {}

    static Stream<String> undefinedProducts(JsonObject csaf) {
        Set<String> defined = Set.copyOf(products(csaf).map(product -> product.text("product_id")).toList());
        return referenced(csaf, "product_ids").filter(id -> !defined.contains(id)).distinct()
                .map(id -> "product_id “" + id + "” is not defined");
    }

    static Stream<String> productsDefinedTwice(JsonObject csaf) {
        return CsafDeviations.repeated(products(csaf).map(product -> product.text("product_id")))
                .map(id -> "product_id “" + id + "” is defined more than once");
    }

    static Stream<String> undefinedGroups(JsonObject csaf) {
        Set<String> defined = Set.copyOf(groups(csaf).toList());
        return referenced(csaf, "group_ids").filter(id -> !defined.contains(id)).distinct()
                .map(id -> "group_id “" + id + "” is not defined");
    }

    static Stream<String> groupsDefinedTwice(JsonObject csaf) {
        return CsafDeviations.repeated(groups(csaf)).map(id -> "group_id “" + id + "” is defined more than once");
    }

    /** A product that is made of others must not be made of itself. */
    static Stream<String> circles(JsonObject csaf) {
        Map<String, List<String>> parts = new HashMap<>();
        relationships(csaf).forEach(
                relation -> parts
                        .computeIfAbsent(relation.at("/full_product_name/product_id").text(), _ -> new ArrayList<>())
                        .addAll(List.of(relation.text("product_reference"),
                                relation.text("relates_to_product_reference"))));
        return parts.keySet().stream().sorted().filter(id -> reaches(parts, id))
                .map(id -> "product_id “" + id + "” is defined by itself");
    }

    private static boolean reaches(Map<String, List<String>> parts, String id) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(parts.get(id));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (next.equals(id)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(parts.getOrDefault(next, List.of()));
            }
        }
        return false;
    }

    static Stream<String> packageUrls(JsonObject csaf) {
        return products(csaf).map(product -> product.at("/product_identification_helper/purl").text())
                .filter(url -> !url.isEmpty() && !isPackageUrl(url)).distinct()
                .map(url -> "“" + url + "” is no package URL");
    }

    private static boolean isPackageUrl(String url) {
        try {
            new PackageURL(url);
            return true;
        } catch (MalformedPackageURLException malformed) {
            return false;
        }
    }

    static Stream<String> sameHashes(JsonObject csaf) {
        return products(csaf)
                .flatMap(product -> product.at("/product_identification_helper/hashes").elements().stream())
                .flatMap(hash -> CsafDeviations.repeated(
                        hash.get("file_hashes").elements().stream().map(one -> one.text("algorithm"))))
                .distinct().map(algorithm -> "a file has several hashes of algorithm “" + algorithm + "”");
    }

    static Stream<String> versionRanges(JsonObject csaf) {
        return branches(csaf.get("product_tree"), 0).filter(branch -> branch.text("category").equals("product_version"))
                .map(branch -> branch.text("name")).filter(name -> RANGE.matcher(name).find())
                .map(name -> "the product version “" + name + "” is a range");
    }

    private static Stream<JsonValue> products(JsonObject csaf) {
        JsonValue tree = csaf.get("product_tree");
        return Stream.of(tree.get("full_product_names").elements().stream(),
                branches(tree, 0).map(branch -> branch.get("product")).filter(product -> !product.isNull()),
                relationships(csaf).map(relation -> relation.get("full_product_name"))).flatMap(some -> some);
    }

    private static Stream<JsonValue> branches(JsonValue of, int depth) {
        return depth == DEPTH
                ? Stream.empty()
                : of.get("branches").elements().stream()
                        .flatMap(branch -> Stream.concat(Stream.of(branch), branches(branch, depth + 1)));
    }

    private static Stream<JsonValue> relationships(JsonObject csaf) {
        return csaf.at("/product_tree/relationships").elements().stream();
    }

    /** Returns the products of groups, by the ids of the groups. */
    static Map<String, List<String>> members(JsonObject csaf) {
        Map<String, List<String>> members = new HashMap<>();
        csaf.at("/product_tree/product_groups").elements()
                .forEach(group -> members.put(group.text("group_id"), group.get("product_ids").texts()));
        return members;
    }

    private static Stream<String> groups(JsonObject csaf) {
        return csaf.at("/product_tree/product_groups").elements().stream().map(group -> group.text("group_id"));
    }

    /** Returns the ids that are used: of products or of groups. */
    private static Stream<String> referenced(JsonObject csaf, String ids) {
        Stream<String> inParts = csaf.get("vulnerabilities").elements().stream()
                .flatMap(vulnerability -> Stream.of("remediations", "threats", "flags").map(vulnerability::get))
                .flatMap(parts -> parts.elements().stream()).flatMap(part -> part.get(ids).texts().stream());
        if (ids.equals("group_ids")) {
            return inParts;
        }
        Stream<String> inTree = Stream.concat(
                csaf.at("/product_tree/product_groups").elements().stream()
                        .flatMap(group -> group.get(ids).texts().stream()),
                relationships(csaf).flatMap(relation -> Stream.of(relation.text("product_reference"),
                        relation.text("relates_to_product_reference"))));
        Stream<String> inStatus = csaf.get("vulnerabilities").elements().stream()
                .flatMap(vulnerability -> Stream.concat(
                        vulnerability.get("product_status").members().values().stream()
                                .flatMap(some -> some.texts().stream()),
                        vulnerability.get("scores").elements().stream()
                                .flatMap(score -> score.get("products").texts().stream())));
        return Stream.of(inParts, inTree, inStatus).flatMap(some -> some);
    }
}
