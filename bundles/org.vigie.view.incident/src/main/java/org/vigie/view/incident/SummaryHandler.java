package org.vigie.view.incident;

import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.vigie.casework.CaseSelection;
import org.vigie.casework.Cases;
import org.vigie.casework.FileNames;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PropertyNames;
import org.vigie.model.IncidentId;
import org.vigie.summary.IncidentSummary;
import org.vigie.workbench.FileQuestion;
import org.vigie.workbench.FileQuestion.Form;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** Writes what is known of the incident that is selected into a file, on a page: as HTML or Markdown, by the ending of its name. */
public final class SummaryHandler {
    private static final Texts TEXTS = Texts.of(SummaryHandler.class);
    private static final String HTML = ".html";
    private static final String MARKDOWN = ".md";

    @CanExecute
    public boolean can(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected, OpenIncident open) {
        return id(selected, open).isPresent();
    }

    /** Returns the incident that is selected; where something else is, the one that is shown. */
    private static java.util.Optional<IncidentId> id(CaseSelection selected, OpenIncident open) {
        return java.util.Optional.ofNullable(selected).flatMap(CaseSelection::incident)
                .or(() -> open.shown().map(shown -> shown.file().incident().id()));
    }

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SELECTION) @Optional CaseSelection selected, Shell shell,
            Cases cases,
            OpenIncident open, OpenCorpus corpus, PropertyNames properties, IEventBroker broker) {
        IncidentId id = id(selected, open).orElseThrow();
        String name = open.shown().map(shown -> shown.file().incident())
                .filter(incident -> incident.id().equals(id)).map(incident -> incident.title()).orElse(id.value());
        List<Form> forms = List.of(new Form(TEXTS.say("summary.html"), HTML),
                new Form(TEXTS.say("summary.markdown"), MARKDOWN));
        FileQuestion.ask(shell, TEXTS.say("command.case.summary"), forms, FileNames.of(name)).ifPresent(file -> {
            String label = corpus.label();
            Foreground.show(shell, write(id, file, cases, label, properties),
                    written -> broker.post(Topics.STATUS, TEXTS.say("summary.written", written)),
                    problem -> Problems.show(shell, TEXTS.say("command.case.summary"), problem));
        });
    }

    private static boolean isMarkdown(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(MARKDOWN);
    }

    private static java.util.concurrent.CompletionStage<Path> write(IncidentId id, Path file, Cases cases, String label,
            PropertyNames properties) {
        return cases.ask((workspace, all) -> {
            Map<String, String> sources = workspace.corpus().sources().stream()
                    .collect(Collectors.toMap(one -> one.source().id(), one -> one.source().name()));
            IncidentSummary summary = new IncidentSummary(
                    all.incident(id).orElseThrow(() -> new IllegalStateException(TEXTS.say("summary.gone"))), label,
                    sources, properties::label, LocalDate.now());
            return Files.writeString(file, isMarkdown(file.toString()) ? summary.markdown() : summary.html(),
                    StandardCharsets.UTF_8);
        });
    }
}
