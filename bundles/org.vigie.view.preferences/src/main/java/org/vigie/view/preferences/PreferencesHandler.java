package org.vigie.view.preferences;

import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** Opens the preferences: a page for everything that says by its metatype what can be set. */
public final class PreferencesHandler {

    private static final Texts TEXTS = Texts.of(PreferencesHandler.class);

    @Execute
    public void run(Shell shell, SettingsCatalogue catalogue) {
        Foreground.run(shell, catalogue::groups,
                groups -> open(shell, catalogue, groups),
                problem -> Problems.show(shell, TEXTS.say("command.preferences"), problem));
    }

    private static void open(Shell shell, SettingsCatalogue catalogue, List<SettingsGroup> groups) {
        PreferenceManager manager = new PreferenceManager();
        groups.forEach(group -> manager.addToRoot(new PreferenceNode(group.pid(), new SettingsPage(group, catalogue))));
        PreferenceDialog dialog = new PreferenceDialog(shell, manager) {
            @Override
            protected TreeViewer createTreeViewer(Composite parent) {
                TreeViewer viewer = super.createTreeViewer(parent);
                Accessibility.name(viewer.getTree(), TEXTS.say("command.preferences"));
                return viewer;
            }

            @Override
            protected void configureShell(Shell own) {
                super.configureShell(own);
                own.setText(TEXTS.say("command.preferences"));
            }
        };
        dialog.open();
    }
}
