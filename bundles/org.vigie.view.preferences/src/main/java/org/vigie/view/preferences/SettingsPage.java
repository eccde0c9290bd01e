package org.vigie.view.preferences;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.metatype.AttributeDefinition;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Texts;

/** The page of one group of settings. */
final class SettingsPage extends PreferencePage {

    private static final Texts TEXTS = Texts.of(SettingsPage.class);

    private final SettingsGroup group;
    private final SettingsCatalogue catalogue;
    private final Map<AttributeDefinition, SettingField> fields = new LinkedHashMap<>();

    SettingsPage(SettingsGroup group, SettingsCatalogue catalogue) {
        super(group.name());
        this.group = group;
        this.catalogue = catalogue;
        setDescription(group.description());
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite panel = new Composite(parent, SWT.NONE);
        panel.setLayout(new GridLayout(2, false));
        for (AttributeDefinition attribute : group.attributes()) {
            SettingField field = SettingField.of(panel, group.pid(), attribute, this::check);
            field.set(group.value(attribute));
            fields.put(attribute, field);
        }
        return panel;
    }

    /** Values are checked by the metatype itself. */
    private void check() {
        String problem = fields.entrySet().stream().map(entry -> problem(entry.getKey(), entry.getValue().get()))
                .filter(Objects::nonNull).findFirst().orElse(null);
        setErrorMessage(problem);
        setValid(problem == null);
    }

    private static String problem(AttributeDefinition attribute, String value) {
        if (value.isEmpty()) {
            return attribute.getType() == AttributeDefinition.STRING
                    ? null
                    : TEXTS.say("value.missing", SettingField.name(attribute));
        }
        String said = attribute.validate(value);
        return said == null || said.isEmpty() ? null : TEXTS.say("value.wrong", SettingField.name(attribute), said);
    }

    @Override
    protected void performDefaults() {
        fields.forEach((attribute, field) -> {
            String[] usual = attribute.getDefaultValue();
            field.set(usual == null || usual.length == 0 ? "" : usual[0]);
        });
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (fields.isEmpty()) {
            return true;
        }
        Map<String, String> values = new HashMap<>();
        fields.forEach((attribute, field) -> {
            String[] usual = attribute.getDefaultValue();
            boolean isUsual = usual != null && usual.length > 0 && usual[0].equals(field.get());
            if (!isUsual) {
                values.put(attribute.getID(), field.get());
            }
        });
        Shell shell = getShell().getParent() == null ? getShell() : getShell().getParent().getShell();
        Foreground.run(shell, () -> {
            catalogue.set(group, values);
            return values;
        }, _ -> {}, problem -> Problems.show(shell, group.name(), problem));
        return true;
    }
}
