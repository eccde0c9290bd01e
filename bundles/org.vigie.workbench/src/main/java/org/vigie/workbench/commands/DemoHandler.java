package org.vigie.workbench.commands;

import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;
import org.vigie.ingest.Demonstration;
import org.vigie.ingest.ImportListener;
import org.vigie.ingest.ImportRequest;
import org.vigie.ingest.Imports;
import org.vigie.ingest.Workspace;
import org.vigie.workbench.BackgroundJob;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus.Hold;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.OtherWriters;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** Shows the demonstration corpus, which is a corpus of its own, and fills it when it is new. */
public final class DemoHandler {

    private static final Texts TEXTS = Texts.of(DemoHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, OpenCorpus corpus, Imports imports,
            Demonstration demonstration) {
        String data = FrameworkUtil.getBundle(DemoHandler.class).getBundleContext().getProperty("vigie.data");
        corpus.open(Path.of(data, "demo"));
        Hold demo = corpus.hold();
        String name = TEXTS.say("demo.job");
        new BackgroundJob(name, monitor -> demo.use(workspace -> {
            fill(workspace, imports, demonstration, SubMonitor.convert(monitor));
            return null;
        }), problem -> Foreground.later(shell, () -> Problems.show(shell, name, problem))).schedule();
    }

    private static void fill(Workspace workspace, Imports imports, Demonstration demonstration, SubMonitor monitor) {
        List<ImportRequest> requests = demonstration.imports();
        monitor.setWorkRemaining(requests.size());
        for (ImportRequest request : requests) {
            imports.run(workspace, request.waiting(OtherWriters.waiting(monitor)), new ImportListener() {
                @Override
                public boolean isCancelled() {
                    return monitor.isCanceled();
                }
            });
            monitor.split(1);
        }
    }
}
