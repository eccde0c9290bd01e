package org.vigie.view.report;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.bindings.EBindingService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MParameter;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuContribution;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuSeparator;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.vigie.workbench.Texts;

/**
 * The context menu of a report's text: what is contributed to the menu of reports, after copying. It is no menu of the
 * application's model, since e4 keeps the items of one for ever when its part is closed, and reports are opened and closed all
 * day.
 */
final class TextMenu {

    private static final Texts TEXTS = Texts.of(TextMenu.class);
    private static final String CONTRIBUTED = "org.vigie.popup.reports";
    private static final String OWN = "org.vigie.contribution.report.0";
    private static final String OPEN = "org.vigie.command.report.open";

    private final MApplication application;
    private final ECommandService commands;
    private final EHandlerService handlers;
    private final EBindingService bindings;

    TextMenu(MApplication application, ECommandService commands, EHandlerService handlers, EBindingService bindings) {
        this.application = application;
        this.commands = commands;
        this.handlers = handlers;
        this.bindings = bindings;
    }

    void addTo(StyledText text) {
        Menu menu = new Menu(text);
        menu.addListener(SWT.Show, _ -> fill(menu, text));
        text.setMenu(menu);
    }

    private void fill(Menu menu, StyledText text) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        item(menu, "copy.item", text.getSelectionCount() > 0, text::copy);
        item(menu, "select.all.item", text.getCharCount() > 0, text::selectAll);
        application.getMenuContributions().stream()
                .filter(contribution -> CONTRIBUTED.equals(contribution.getParentId()))
                .sorted(Comparator.comparing(TextMenu::isOther).thenComparing(MMenuContribution::getElementId,
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(contribution -> {
                    new MenuItem(menu, SWT.SEPARATOR);
                    contribution.getChildren().forEach(child -> contributed(menu, child));
                });
    }

    /** What can be done with a report comes before what others add; they come up in any order. */
    private static boolean isOther(MMenuContribution contribution) {
        return !OWN.equals(contribution.getElementId());
    }

    private static void item(Menu menu, String key, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(TEXTS.say(key));
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, _ -> action.run());
    }

    /** Items that execute commands; nothing else is contributed to the menu of reports. */
    private void contributed(Menu menu, MMenuElement element) {
        if (element instanceof MMenuSeparator) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        if (element instanceof MHandledMenuItem handled && handled.getCommand() != null
                && !OPEN.equals(handled.getCommand().getElementId())) {
            ParameterizedCommand command = commands.createCommand(handled.getCommand().getElementId(),
                    handled.getParameters().stream()
                            .collect(Collectors.toMap(MParameter::getName, MParameter::getValue)));
            if (command != null) {
                item(menu, handled.getLocalizedLabel(), command);
            }
        }
    }

    private void item(Menu menu, String label, ParameterizedCommand command) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        TriggerSequence keys = bindings.getBestSequenceFor(command);
        item.setText(label + (keys == null ? "" : "\t" + keys.format()));
        item.setEnabled(handlers.canExecute(command));
        item.addListener(SWT.Selection, _ -> handlers.executeHandler(command));
    }
}
