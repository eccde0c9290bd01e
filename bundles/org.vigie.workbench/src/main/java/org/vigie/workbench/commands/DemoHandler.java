package org.vigie.workbench.commands;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.Execute;
import org.osgi.framework.FrameworkUtil;
import org.vigie.ingest.Demonstration;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.ImportSummary;
import org.vigie.ingest.Imports;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Texts;

/** Shows the demonstration corpus, which is a corpus of its own, and fills it when it is new. */
public final class DemoHandler {

    private static final Texts TEXTS = Texts.of(DemoHandler.class);

    @Execute
    public void run(OpenCorpus corpus, Imports imports, Demonstration demonstration) {
        String data = FrameworkUtil.getBundle(DemoHandler.class).getBundleContext().getProperty("vigie.data");
        corpus.open(Path.of(data, "demo"));
        Job job = Job.create(TEXTS.say("demo.job"), (ICoreRunnable) monitor -> fill(corpus, imports, demonstration,
                SubMonitor.convert(monitor)));
        job.schedule();
    }

    private static void fill(OpenCorpus corpus, Imports imports, Demonstration demonstration, SubMonitor monitor) {
        List<ImportRequest> requests = demonstration.imports();
        monitor.setWorkRemaining(requests.size());
        try {
            for (ImportRequest request : requests) {
                corpus.use(workspace -> imports.run(workspace, request, new ImportListener() {
                }));
                monitor.split(1);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
