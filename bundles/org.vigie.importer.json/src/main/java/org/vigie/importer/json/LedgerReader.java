package org.vigie.importer.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.json.JsonValue;
import org.vigie.model.Annotation;
import org.vigie.model.Boilerplate;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.Decision;
import org.vigie.model.DetectedLanguage;
import org.vigie.model.Findings;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.Phrases;
import org.vigie.model.PlainText;
import org.vigie.model.ReportId;
import org.vigie.model.Role;
import org.vigie.model.Stance;
import org.vigie.model.Subject;

/** Reads what an export says beside its reports. What is damaged is an {@link IllegalArgumentException} or a date's exception. */
final class LedgerReader {

    /** The member that says what an entry is. */
    static final String ENTRY = "entry";
    private static final Phrases WORDS = Phrases.of(LedgerReader.class);

    private LedgerReader() {}

    static LedgerEntry entry(JsonValue node) {
        return switch (text(node, ENTRY)) {
            case "findings" -> new LedgerEntry.Found(report(node), new ContentHash(text(node, "revision")),
                    new Findings(text(node, "annotator"), number(node, "version"), annotations(node)));
            case "incident" -> new LedgerEntry.Named(
                    new Incident(incident(node, "id"), text(node, "title"), new ReportId(text(node, "founder"))));
            case "link" -> new LedgerEntry.Linked(new IncidentLink(incident(node, "incident"), report(node),
                    number(node, "subject"), constant(Role.class, node, "role"), decimal(node, "score"),
                    text(node, "why"), text(node, "linker")), node.get("keys").texts());
            case "copy" -> new LedgerEntry.Copied(report(node), new ReportId(text(node, "original")));
            case "credibility" -> new LedgerEntry.Rated(report(node), number(node, "value"));
            case "decision" -> new LedgerEntry.Decided(new Decision(number(node, "number"), text(node, "who"),
                    Instant.parse(text(node, "when")), act(node)));
            case "collected" -> new LedgerEntry.Collected(text(node, "collection"), report(node),
                    Instant.parse(text(node, "added")));
            default -> throw new IllegalArgumentException(
                    WORDS.say("“%s” is no entry that this Vigie knows", text(node, ENTRY)));
        };
    }

    private static List<Annotation> annotations(JsonValue node) {
        List<Annotation> annotations = new ArrayList<>();
        if (node.has("language")) {
            annotations.add(new DetectedLanguage(text(node, "language")));
        }
        for (JsonValue part : node.get("boilerplate").elements()) {
            annotations.add(new Boilerplate(passage(part)));
        }
        for (JsonValue mention : node.get("mentions").elements()) {
            annotations.add(new Mention(constant(MentionKind.class, mention, "kind"), passage(mention),
                    meaning(mention)));
        }
        for (JsonValue subject : node.get("subjects").elements()) {
            annotations.add(new Subject(number(subject, "number"), constant(Role.class, subject, "role"),
                    text(subject, "title"), passage(subject)));
        }
        node.get("claims").elements().forEach(claim -> annotations.add(claim(claim)));
        return annotations;
    }

    private static Claim claim(JsonValue node) {
        return new Claim(number(node, "subject"), text(node, "property"), text(node, "value"), meaning(node),
                constant(Stance.class, node, "stance"),
                node.has("speaker") ? Optional.of(text(node, "speaker")) : Optional.empty(), passage(node),
                decimal(node, "confidence"));
    }

    private static Act act(JsonValue node) {
        return switch (text(node, "act")) {
            case "confirm-link" ->
                new Act.ConfirmLink(incident(node, "incident"), report(node), constant(Role.class, node, "role"));
            case "reject-link" -> new Act.RejectLink(incident(node, "incident"), report(node));
            case "merge" -> new Act.Merge(incident(node, "incident"), incident(node, "into"));
            case "split" -> new Act.Split(incident(node, "incident"), report(node), incident(node, "made"));
            case "confirm-claim" -> new Act.ConfirmClaim(reference(node));
            case "reject-claim" -> new Act.RejectClaim(reference(node));
            case "correct-claim" -> new Act.CorrectClaim(reference(node), text(node, "value"), meaning(node),
                    constant(Stance.class, node, "stance"));
            case "add-claim" -> new Act.AddClaim(incident(node, "incident"), report(node),
                    new ContentHash(text(node, "revision")), claim(node.get("claim")));
            case "undo" -> new Act.Undo(number(node, "undone"));
            default -> throw new IllegalArgumentException(
                    WORDS.say("“%s” is nothing that can be decided", text(node, "act")));
        };
    }

    private static ClaimRef reference(JsonValue node) {
        return new ClaimRef(new ClaimId(text(node, "claim")), report(node), text(node, "property"),
                text(node, "quote"));
    }

    private static Passage passage(JsonValue node) {
        String quote = text(node, "quote");
        int start = number(node, "start");
        return new Passage(start, start + quote.length(), quote);
    }

    private static Optional<NormalisedValue> meaning(JsonValue node) {
        return node.has("normalised")
                ? Optional.of(NormalisedValue.parse(text(node, "normalised")))
                : Optional.empty();
    }

    private static ReportId report(JsonValue node) {
        return new ReportId(text(node, "report"));
    }

    private static IncidentId incident(JsonValue node, String name) {
        return new IncidentId(text(node, name));
    }

    private static <T extends Enum<T>> T constant(Class<T> type, JsonValue node, String name) {
        return Enum.valueOf(type, text(node, name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static int number(JsonValue node, String name) {
        return Integer.parseInt(node.text(name));
    }

    private static double decimal(JsonValue node, String name) {
        return Double.parseDouble(node.text(name));
    }

    /** Returns text with its blanks, as passages need it, and without control characters. */
    private static String text(JsonValue node, String name) {
        return PlainText.of(node.text(name));
    }
}
