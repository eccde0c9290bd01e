package org.vigie.view.incident;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vigie.casework.CaseWords;
import org.vigie.casework.ShownIncident;
import org.vigie.incident.IncidentFile;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.MarkColours;
import org.vigie.workbench.Palette;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** What the incident is called, how well it is known, and what can be decided. */
final class IncidentHeader {
    private static final Texts TEXTS = Texts.of(IncidentHeader.class);
    private static final int TITLE_CHARS = 300;
    private static final String[] DECISIONS = {"confirm", "reject", "correct", "merge", "split"};

    private final StyledText title;
    private final Label meta;
    private final Composite buttons;

    IncidentHeader(Composite parent, ECommandService commands, EHandlerService handlers) {
        Composite panel = new Composite(parent, SWT.NONE);
        panel.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout grid = new GridLayout();
        grid.marginWidth = 12;
        grid.marginHeight = 8;
        panel.setLayout(grid);
        title = new StyledText(panel, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
        title.setData("id", "incident.title");
        title.setFont(JFaceResources.getHeaderFont());
        title.setCaret(null);
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Accessibility.name(title, TEXTS.say("title"));
        meta = new Label(panel, SWT.WRAP);
        meta.setData("id", "incident.meta");
        meta.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        buttons = new Composite(panel, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        buttons.setLayout(row);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        for (String decision : DECISIONS) {
            button(decision, commands, handlers);
        }
    }

    private void button(String decision, ECommandService commands, EHandlerService handlers) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(TEXTS.say("button." + decision));
        button.setToolTipText(TEXTS.say("button." + decision + ".tooltip"));
        button.setData("id", "incident.do." + decision);
        button.addListener(SWT.Selection, _ -> {
            ParameterizedCommand command = commands.createCommand("org.vigie.command.case." + decision, Map.of());
            if (handlers.canExecute(command)) {
                handlers.executeHandler(command);
            } else {
                say(TEXTS.say("button." + decision + ".tooltip"));
            }
        });
    }

    void show(ShownIncident incident) {
        IncidentFile file = incident.file();
        title.setText(SafeText.line(file.incident().title(), TITLE_CHARS));
        meta.setForeground(switch (file.status()) {
            case CONTESTED, DENIED -> MarkColours.of(title).contested();
            case CORROBORATED -> MarkColours.of(title).good();
            default -> Palette.of(title).muted();
        });
        String waiting = file.waiting().isEmpty() ? "" : "  ·  " + TEXTS.say("meta.waiting", file.waiting().size());
        meta.setText(SafeText.escaped(TEXTS.say("meta", CaseWords.badge(file.status()), file.reports().size(),
                file.claims().count(), file.incident().id().value()) + waiting));
        meta.requestLayout();
    }

    /** Says something instead of what is known. */
    void say(String words) {
        meta.setForeground(Palette.of(title).warning());
        meta.setText(SafeText.escaped(words));
        meta.requestLayout();
    }

    void clear(String words) {
        title.setText("");
        say(words);
        meta.setForeground(Palette.of(title).muted());
    }
}
