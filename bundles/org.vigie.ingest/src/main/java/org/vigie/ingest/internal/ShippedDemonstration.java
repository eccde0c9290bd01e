package org.vigie.ingest.internal;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.Demonstration;
import org.vigie.ingest.ImportRequest;
import org.vigie.model.ReportKind;

/** The demonstration reports in the distribution. */
@Component
public final class ShippedDemonstration implements Demonstration {

    /** A file of the demonstration and what it does not say itself. */
    private record Sample(String file, ReportKind kind, String language) {}

    private static final List<Sample> SAMPLES = List.of(new Sample("presse.json", ReportKind.PRESS, "fr"),
            new Sample("incidents.csv", ReportKind.PRESS, "fr"), new Sample("avis.xml", ReportKind.ADVISORY, "fr"),
            new Sample("depeche-littoral.txt", ReportKind.PRESS, "fr"),
            new Sample("hospital-statement.html", ReportKind.STATEMENT, "en"));

    private final Path folder;

    @Activate
    public ShippedDemonstration(BundleContext context) {
        this.folder = Path.of(String.valueOf(context.getProperty("vigie.home")), "samples", "demo");
    }

    @Override
    public List<ImportRequest> imports() {
        return SAMPLES.stream().map(this::request).toList();
    }

    private ImportRequest request(Sample sample) {
        return new ImportRequest(List.of(folder.resolve(sample.file()).toString()), InputStream::nullInputStream,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(sample.language()),
                Optional.of(sample.kind()), new TreeSet<>(Set.of("demo")), false, Waiting.none());
    }
}
