package org.vigie.cli;

import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;
import org.vigie.model.Source;
import org.vigie.search.SearchFilter;
import picocli.CommandLine.Option;

/** Conditions on reports. */
final class FilterOptions {

    @Option(names = "--kind", paramLabel = "KIND", split = ",", descriptionKey = "filter.kind")
    private List<ReportKind> kinds = List.of();

    @Option(names = "--source", paramLabel = "SOURCE", split = ",", descriptionKey = "filter.source")
    private List<String> sources = List.of();

    @Option(names = "--lang", paramLabel = "LANG", split = ",", descriptionKey = "filter.lang")
    private List<String> languages = List.of();

    @Option(names = "--tag", paramLabel = "TAG", descriptionKey = "filter.tag")
    private List<String> tags = List.of();

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "filter.from")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "filter.to")
    private String to = "";

    SearchFilter filter(Messages messages) throws CommandException {
        Set<String> ids = new LinkedHashSet<>();
        sources.forEach(name -> ids.add(Source.idOf(name)));
        return new SearchFilter(Set.of(), Set.copyOf(kinds), ids,
                languages.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
                Set.copyOf(tags),
                date("--from", from, messages), date("--to", to, messages));
    }

    private static Optional<PartialDate> date(String option, String text, Messages messages) throws CommandException {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            throw new CommandException(ExitCode.USAGE, messages.text("filter.date", option, text), e);
        }
    }
}
