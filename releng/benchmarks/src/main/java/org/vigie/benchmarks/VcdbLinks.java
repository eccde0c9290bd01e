package org.vigie.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far incidents that share a victim and a year are kept apart: the summaries of VCDB as reports, each under the name of its victim.
 * Nearly every record is an incident of its own; records with one master id are the same.
 */
public final class VcdbLinks {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A record.
     *
     * @param same what is equal in records of one incident
     * @param group its victim and year
     */
    private record Incident(int number, String same, String group, String victim, String date, String summary) {}

    private VcdbLinks() {}

    /**
     * {@code prepare RECORDS} writes reports, a line each; {@code score RECORDS} reads {@code vigie incidents --output json} from standard
     * input.
     */
    public static void main(String[] arguments) throws IOException {
        List<Incident> incidents = read(Path.of(arguments[1]));
        if (arguments[0].equals("prepare")) {
            incidents.forEach(incident -> System.out.println(report(incident)));
        } else {
            score(incidents, JSON.readTree(System.in), System.out);
        }
    }

    private static List<Incident> read(Path file) throws IOException {
        List<Incident> incidents = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                String victim = record.at("/victim/victim_id").asString("");
                JsonNode date = record.at("/timeline/incident");
                String year = date.path("year").asString("");
                String summary = record.path("summary").asString("");
                if (!victim.isBlank() && !victim.equalsIgnoreCase("unknown") && !year.isBlank() && !summary.isBlank()) {
                    String master = record.at("/plus/master_id").asString("");
                    incidents.add(new Incident(incidents.size(),
                            master.isBlank() ? record.path("incident_id").asString("") : master,
                            victim.toLowerCase(Locale.ROOT) + " " + year, victim, date(date), summary));
                }
            }
        }
        return incidents;
    }

    /** Returns a date as far as it is known. */
    private static String date(JsonNode date) {
        StringBuilder text = new StringBuilder(date.path("year").asString(""));
        for (String part : List.of("month", "day")) {
            if (!date.has(part)) {
                return text.toString();
            }
            text.append("-%02d".formatted(date.path(part).asInt()));
        }
        return text.toString();
    }

    private static String report(Incident incident) {
        ObjectNode report = JSON.createObjectNode();
        report.put("id", Integer.toString(incident.number()));
        report.put("title", incident.victim());
        report.put("text", incident.summary());
        report.put("published", incident.date());
        report.put("source", "record " + incident.number());
        report.put("language", "en");
        return JSON.writeValueAsString(report);
    }

    private static void score(List<Incident> incidents, JsonNode found, PrintStream out) {
        Map<Integer, String> linked = new HashMap<>();
        for (JsonNode incident : found) {
            for (JsonNode report : incident.path("reports")) {
                if (report.path("role").asString("").equals("main")) {
                    linked.put(Integer.parseInt(report.path("source").asString("").replaceAll("\\D", "")),
                            incident.path("id").asString(""));
                }
            }
        }
        long pairs = 0;
        long same = 0;
        long together = 0;
        long right = 0;
        for (Incident one : incidents) {
            for (Incident other : incidents.subList(one.number() + 1, incidents.size())) {
                boolean isSame = one.same().equals(other.same());
                boolean isTogether = linked.containsKey(one.number())
                        && linked.get(one.number()).equals(linked.get(other.number()));
                if (one.group().equals(other.group())) {
                    pairs++;
                    same += isSame ? 1 : 0;
                    together += isTogether ? 1 : 0;
                    right += isSame && isTogether ? 1 : 0;
                }
            }
        }
        out.printf(Locale.ROOT,
                "%,d records, %,d of them linked; %,d pairs share victim and year, %d of them are one incident;"
                        + " %,d pairs were linked together, %d of them rightly (%.2f %% of the others wrongly)%n",
                incidents.size(), linked.size(), pairs, same, together, right,
                100.0 * (together - right) / (pairs - same));
    }
}
