package org.vigie.exporter.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.vigie.model.Annotation;
import org.vigie.model.Boilerplate;
import org.vigie.model.Claim;
import org.vigie.model.Decision;
import org.vigie.model.Decision.Act;
import org.vigie.model.Decision.ClaimRef;
import org.vigie.model.Findings;
import org.vigie.model.Incident;
import org.vigie.model.IncidentId;
import org.vigie.model.IncidentLink;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Mention;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.ReportId;
import org.vigie.model.Subject;
import tools.jackson.core.JsonGenerator;

/** Writes entries of the ledger as JSON objects. What is empty is left out. */
final class LedgerWriter {

    private final JsonGenerator json;

    LedgerWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(LedgerEntry entry) {
        json.writeStartObject();
        switch (entry) {
            case LedgerEntry.Found found -> found(found);
            case LedgerEntry.Named(Incident incident) -> {
                text("entry", "incident");
                text("id", incident.id().value());
                text("title", incident.title());
                text("founder", incident.founder().value());
            }
            case LedgerEntry.Linked(IncidentLink link, List<String> keys) -> link(link, keys);
            case LedgerEntry.Copied(ReportId report, ReportId original) -> {
                text("entry", "copy");
                text("report", report.value());
                text("original", original.value());
            }
            case LedgerEntry.Rated(ReportId report, int credibility) -> {
                text("entry", "credibility");
                text("report", report.value());
                json.writeNumberProperty("value", credibility);
            }
            case LedgerEntry.Decided(Decision decision) -> {
                text("entry", "decision");
                json.writeNumberProperty("number", decision.number());
                text("who", decision.who());
                text("when", decision.when().toString());
                act(decision.act());
            }
            case LedgerEntry.Collected(String collection, ReportId report, var added) -> {
                text("entry", "collected");
                text("collection", collection);
                text("report", report.value());
                text("added", added.toString());
            }
        }
        json.writeEndObject();
    }

    private void found(LedgerEntry.Found found) {
        Findings findings = found.findings();
        text("entry", "findings");
        text("report", found.report().value());
        text("revision", found.revision().value());
        text("annotator", findings.annotator());
        json.writeNumberProperty("version", findings.version());
        findings.language().ifPresent(language -> text("language", language));
        List<Annotation> all = findings.annotations();
        list("boilerplate", all, Boilerplate.class, boilerplate -> passage(boilerplate.passage()));
        list("mentions", all, Mention.class, mention -> {
            text("kind", word(mention.kind()));
            passage(mention.passage());
            meaning(mention.normalised());
        });
        list("subjects", all, Subject.class, subject -> {
            json.writeNumberProperty("number", subject.number());
            text("role", word(subject.role()));
            text("title", subject.title());
            passage(subject.passage());
        });
        list("claims", all, Claim.class, this::claim);
    }

    private <T> void list(String name, List<Annotation> all, Class<T> type, Consumer<T> members) {
        List<T> some = all.stream().filter(type::isInstance).map(type::cast).toList();
        if (!some.isEmpty()) {
            json.writeName(name);
            json.writeStartArray();
            some.forEach(one -> {
                json.writeStartObject();
                members.accept(one);
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }

    private void claim(Claim claim) {
        json.writeNumberProperty("subject", claim.subject());
        text("property", claim.property());
        text("value", claim.value());
        meaning(claim.normalised());
        text("stance", word(claim.stance()));
        claim.speaker().ifPresent(speaker -> text("speaker", speaker));
        passage(claim.passage());
        json.writeNumberProperty("confidence", claim.confidence());
    }

    private void link(IncidentLink link, List<String> keys) {
        text("entry", "link");
        text("report", link.report().value());
        text("incident", link.incident().value());
        json.writeNumberProperty("subject", link.subject());
        text("role", word(link.role()));
        json.writeNumberProperty("score", link.score());
        text("why", link.why());
        text("linker", link.linker());
        json.writeName("keys");
        json.writeStartArray();
        keys.forEach(json::writeString);
        json.writeEndArray();
    }

    private void act(Act act) {
        switch (act) {
            case Act.ConfirmLink(IncidentId incident, ReportId report, var role) -> {
                about("confirm-link", incident, report);
                text("role", word(role));
            }
            case Act.RejectLink(IncidentId incident, ReportId report) -> about("reject-link", incident, report);
            case Act.Merge(IncidentId incident, IncidentId into) -> {
                text("act", "merge");
                text("incident", incident.value());
                text("into", into.value());
            }
            case Act.Split(IncidentId incident, ReportId report, IncidentId made) -> {
                about("split", incident, report);
                text("made", made.value());
            }
            case Act.ConfirmClaim(ClaimRef claim) -> about("confirm-claim", claim);
            case Act.RejectClaim(ClaimRef claim) -> about("reject-claim", claim);
            case Act.CorrectClaim(ClaimRef claim, String value, var normalised, var stance) -> {
                about("correct-claim", claim);
                text("value", value);
                meaning(normalised);
                text("stance", word(stance));
            }
            case Act.AddClaim(IncidentId incident, ReportId report, var revision, Claim claim) -> {
                about("add-claim", incident, report);
                text("revision", revision.value());
                json.writeName("claim");
                json.writeStartObject();
                claim(claim);
                json.writeEndObject();
            }
            case Act.Undo(long undone) -> {
                text("act", "undo");
                json.writeNumberProperty("undone", undone);
            }
        }
    }

    private void about(String act, IncidentId incident, ReportId report) {
        text("act", act);
        text("incident", incident.value());
        text("report", report.value());
    }

    private void about(String act, ClaimRef claim) {
        text("act", act);
        text("claim", claim.id().value());
        text("report", claim.report().value());
        text("property", claim.property());
        text("quote", claim.quote());
    }

    private void passage(Passage passage) {
        json.writeNumberProperty("start", passage.start());
        text("quote", passage.quote());
    }

    private void meaning(Optional<NormalisedValue> value) {
        value.ifPresent(some -> text("normalised", some.format()));
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
