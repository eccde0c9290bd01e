package org.vigie.view.imports;

import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Shell;

/** Opens the import wizard. */
public final class ImportHandler {

    @Execute
    public void run(Shell shell, ImportServices services) {
        services.open(shell, List.of());
    }
}
