package org.vigie.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.vigie.command.CommandContext;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.command.SubcommandName;
import org.vigie.importer.Mapping;
import org.vigie.ingest.Formats;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.ingest.SavedMappings;
import org.vigie.ingest.Workspace;
import org.vigie.ingest.Workspaces;
import org.vigie.model.ReportKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie import}. */
@Component(service = Subcommand.class, scope = ServiceScope.PROTOTYPE)
@SubcommandName("import")
@Command(name = "import", sortOptions = false)
public final class ImportCommand implements Subcommand {

    private final Workspaces workspaces;
    private final Imports imports;
    private final Formats formats;
    private final SavedMappings saved;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|ADDRESS|-", descriptionKey = "import.inputs")
    private List<String> inputs;

    @Option(names = "--format", paramLabel = "ID", descriptionKey = "import.format")
    private Optional<String> format = Optional.empty();

    @Option(names = "--map", paramLabel = "PART=PATH", descriptionKey = "import.map")
    private List<String> map = List.of();

    @Option(names = "--mapping", paramLabel = "NAME|FILE", descriptionKey = "import.mapping")
    private Optional<String> mapping = Optional.empty();

    @Option(names = "--save-mapping", paramLabel = "NAME", descriptionKey = "import.save-mapping")
    private Optional<String> saveMapping = Optional.empty();

    @Option(names = "--source", paramLabel = "NAME", descriptionKey = "import.source")
    private Optional<String> source = Optional.empty();

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "import.lang")
    private Optional<String> language = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "import.kind")
    private Optional<ReportKind> kind = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", descriptionKey = "import.tag")
    private List<String> tags = List.of();

    @Option(names = "--restore-deleted", descriptionKey = "import.restore-deleted")
    private boolean restore;

    @Option(names = "--no-annotate", descriptionKey = "import.no-annotate")
    private boolean unannotated;

    @Mixin
    private WaitOptions waits;

    @Mixin
    private OutputOption output;

    @Activate
    public ImportCommand(@Reference Workspaces workspaces, @Reference Imports imports, @Reference Formats formats,
            @Reference SavedMappings saved) {
        this.workspaces = workspaces;
        this.imports = imports;
        this.formats = formats;
        this.saved = saved;
    }

    @Override
    public int run(CommandContext context) throws CommandException, IOException {
        Messages messages = Messages.of(context.locale());
        ImportRequest request = new ImportRequest(inputs, context::in, format, mapping(messages), source, language,
                kind,
                new TreeSet<>(tags), restore, waits.waiting(context, messages), !unannotated);
        try (Workspace workspace = workspaces.openOrCreate(context.corpus())) {
            ImportReport report = new ImportReport(context, messages);
            ImportSummary summary = imports.run(workspace, request, report);
            report.end(summary, output);
            boolean nothing = summary.read() == 0 && summary.failed() > 0;
            return nothing ? ExitCode.FAILED : summary.failed() > 0 ? ExitCode.PARTLY : ExitCode.OK;
        }
    }

    private Optional<Mapping> mapping(Messages messages) throws CommandException, IOException {
        MappingFiles files = new MappingFiles(saved, formats.mappings(), messages);
        if (!map.isEmpty()) {
            Mapping declared = Mapping.parse(saveMapping.orElse("--map"), map);
            if (saveMapping.isPresent()) {
                files.save(declared);
            }
            return Optional.of(declared);
        }
        return mapping.isEmpty() ? Optional.empty() : Optional.of(files.find(mapping.get()));
    }
}
