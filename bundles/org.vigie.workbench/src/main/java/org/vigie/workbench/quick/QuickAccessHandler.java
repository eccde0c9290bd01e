package org.vigie.workbench.quick;

import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.workbench.QuickAccess;
import org.vigie.workbench.QuickAccess.Item;
import org.vigie.workbench.Texts;
import org.vigie.workbench.commands.Views;

/** Opens quick access: everything that can be done now, found by some letters. */
public final class QuickAccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(QuickAccessHandler.class);
    private static final Texts TEXTS = Texts.of(QuickAccessHandler.class);

    @Execute
    public void run(@Named(IServiceConstants.ACTIVE_SHELL) @Optional Shell shell, MApplication application,
            EModelService model, EPartService parts, @Service List<QuickAccess> contributed) {
        List<Item> items = new ArrayList<>(commands(application));
        for (var view : Views.of(application, model)) {
            items.add(new Item(TEXTS.say("quick.views"), Views.label(view, application),
                    () -> Views.show(view, application, model, parts)));
        }
        for (QuickAccess source : contributed) {
            try {
                items.addAll(source.items());
            } catch (RuntimeException e) {
                // the rest can be found all the same
                LOG.warn("{} gave nothing for quick access", source, e);
            }
        }
        new QuickAccessDialog(shell, items).open();
    }

    /** Returns the commands that can be executed now and need no parameters. */
    private static List<Item> commands(MApplication application) {
        IEclipseContext context = application.getContext().getActiveLeaf();
        ECommandService commands = context.get(ECommandService.class);
        EHandlerService handlers = context.get(EHandlerService.class);
        List<Item> items = new ArrayList<>();
        for (MCommand known : application.getCommands()) {
            Command command = commands.getCommand(known.getElementId());
            ParameterizedCommand ready = ParameterizedCommand.generateCommand(command, null);
            if (command.isDefined() && known.getParameters().isEmpty() && handlers.canExecute(ready)) {
                items.add(new Item(TEXTS.say("quick.commands"), known.getLocalizedCommandName(),
                        () -> handlers.executeHandler(ready)));
            }
        }
        return items;
    }
}
