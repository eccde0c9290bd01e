package org.vigie.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.vigie.command.CommandContext;
import org.vigie.ingest.ImportError;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportProgress;
import org.vigie.ingest.ImportSummary;
import tools.jackson.core.JsonGenerator;

/** Tells the user how an import goes and what it did. */
final class ImportReport implements ImportListener {

    /** So many errors are told one by one; the summary counts them all. */
    private static final int TOLD = 20;

    private final CommandContext context;
    private final Messages messages;
    private final ProgressLine line;
    private long errors;

    ImportReport(CommandContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
        this.line = new ProgressLine(context);
    }

    @Override
    public void progress(ImportProgress progress) {
        double share = progress.totalBytes() == 0 ? -1 : (double) progress.bytes() / progress.totalBytes();
        line.show(share, messages.text("import.progress", progress.reports(), name(progress.file())));
    }

    private static String name(String location) {
        int archive = location.indexOf("!/");
        Path file = Path.of(archive < 0 ? location : location.substring(0, archive)).getFileName();
        return file == null ? location : file.toString();
    }

    @Override
    public void error(ImportError error) {
        errors++;
        if (errors <= TOLD) {
            line.clear();
            context.err().println(messages.text("import.error", where(error), error.reason()));
        }
    }

    private String where(ImportError error) {
        StringBuilder where = new StringBuilder(error.file());
        if (error.record() > 0) {
            where.append(messages.text("import.error.record", error.record()));
        }
        if (error.line() > 0) {
            where.append(messages.text("import.error.line", error.line()));
        }
        return where.toString();
    }

    @Override
    public boolean isCancelled() {
        return context.isCancelled();
    }

    void end(ImportSummary summary, OutputOption output) {
        line.clear();
        if (errors > TOLD) {
            context.err().println(messages.text("import.error.more", errors - TOLD));
        }
        if (summary.cancelled()) {
            context.err().println(messages.text("import.cancelled"));
        }
        switch (output.output()) {
            case JSON -> JsonOutput.write(context.outBytes(), json -> json(json, summary));
            case CSV -> {
                TableOutput table = new TableOutput(List.of("files", "skipped", "read", "added", "revised",
                        "unchanged", "deleted", "failed", "seconds"));
                table.row(summary.files(), summary.skipped(), summary.read(), summary.added(), summary.revised(),
                        summary.unchanged(), summary.deleted(), summary.failed(), seconds(summary.duration()));
                table.csv(context.out());
            }
            case TABLE -> words(summary);
        }
    }

    private void words(ImportSummary summary) {
        context.out().println(messages.text("import.summary", summary.read(), summary.files(),
                seconds(summary.duration())));
        context.out().println(messages.text("import.summary.outcomes", summary.added(), summary.revised(),
                summary.unchanged()));
        if (summary.deleted() > 0) {
            context.out().println(messages.text("import.summary.deleted", summary.deleted()));
        }
        if (summary.skipped() > 0) {
            context.out().println(messages.text("import.summary.skipped", summary.skipped()));
        }
        if (summary.failed() > 0) {
            context.out().println(messages.text("import.summary.failed", summary.failed()));
        }
    }

    private static void json(JsonGenerator json, ImportSummary summary) {
        JsonOutput.object(json, () -> {
            json.writeNumberProperty("files", summary.files());
            json.writeNumberProperty("skipped", summary.skipped());
            json.writeNumberProperty("read", summary.read());
            json.writeNumberProperty("added", summary.added());
            json.writeNumberProperty("revised", summary.revised());
            json.writeNumberProperty("unchanged", summary.unchanged());
            json.writeNumberProperty("deleted", summary.deleted());
            json.writeNumberProperty("failed", summary.failed());
            json.writeNumberProperty("seconds", seconds(summary.duration()));
            json.writeBooleanProperty("cancelled", summary.cancelled());
            JsonOutput.array(json, "errors", summary.errors(), error -> JsonOutput.object(json, () -> {
                json.writeStringProperty("file", error.file());
                json.writeNumberProperty("record", error.record());
                json.writeNumberProperty("line", error.line());
                json.writeStringProperty("reason", error.reason());
            }));
        });
    }

    private static double seconds(Duration duration) {
        return Math.round(duration.toMillis() / 10.0) / 100.0;
    }
}
