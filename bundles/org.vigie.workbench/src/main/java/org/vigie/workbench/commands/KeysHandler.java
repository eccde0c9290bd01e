package org.vigie.workbench.commands;

import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.bindings.EBindingService;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Texts;

/** Lists the key bindings. */
public final class KeysHandler {

    private static final Texts TEXTS = Texts.of(KeysHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SHELL) @Optional Shell shell, EBindingService bindings) {
        List<String[]> rows = bindings.getActiveBindings().stream()
                .filter(binding -> binding.getParameterizedCommand() != null)
                .map(KeysHandler::row).sorted(Comparator.comparing(row -> row[0])).toList();
        new PopupDialog(shell, PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE, true, true, true, false, false,
                TEXTS.say("command.keys"), null) {
            @Override
            protected Control createDialogArea(Composite parent) {
                return table(parent, rows);
            }
        }.open();
    }

    private static String[] row(Binding binding) {
        return new String[]{name(binding.getParameterizedCommand()), binding.getTriggerSequence().format()};
    }

    private static String name(ParameterizedCommand command) {
        try {
            return command.getName();
        } catch (NotDefinedException _) {
            return command.getId();
        }
    }

    private static Table table(Composite parent, List<String[]> rows) {
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("id", "keys.table");
        Accessibility.name(table, TEXTS.say("command.keys"));
        for (int i = 0; i < 2; i++) {
            new TableColumn(table, SWT.NONE);
        }
        for (String[] row : rows) {
            new TableItem(table, SWT.NONE).setText(row);
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
        return table;
    }
}
