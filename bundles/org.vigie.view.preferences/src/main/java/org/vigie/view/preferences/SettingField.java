package org.vigie.view.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osgi.service.metatype.AttributeDefinition;
import org.vigie.workbench.Accessibility;

/** The control for one setting, by the type of its attribute. */
sealed interface SettingField {

    String get();

    void set(String value);

    /** @param changed called when the user changes it */
    static SettingField of(Composite parent, String pid, AttributeDefinition attribute, Runnable changed) {
        String[] options = attribute.getOptionValues();
        if (attribute.getType() == AttributeDefinition.BOOLEAN) {
            Button button = new Button(parent, SWT.CHECK);
            button.setText(name(attribute));
            button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
            button.addListener(SWT.Selection, _ -> changed.run());
            return made(new Check(button), button, pid, attribute);
        }
        Label label = new Label(parent, SWT.NONE);
        label.setText(name(attribute));
        if (options != null && options.length > 0) {
            Combo combo = new Combo(parent, SWT.READ_ONLY);
            combo.setItems(Arrays.stream(Optional.ofNullable(attribute.getOptionLabels()).orElse(options))
                    .map(MetatypeTexts::meant).toArray(String[]::new));
            combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            combo.addListener(SWT.Selection, _ -> changed.run());
            return made(new Choice(combo, Arrays.asList(options)), combo, pid, attribute);
        }
        Text text = new Text(parent,
                SWT.BORDER | (attribute.getType() == AttributeDefinition.PASSWORD ? SWT.PASSWORD : 0));
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.addListener(SWT.Modify, _ -> changed.run());
        return made(new Words(text), text, pid, attribute);
    }

    private static SettingField made(SettingField field, Control control, String pid, AttributeDefinition attribute) {
        control.setData("id", "setting." + pid + "." + attribute.getID());
        control.setToolTipText(MetatypeTexts.meant(attribute.getDescription()));
        Accessibility.name(control, name(attribute));
        return field;
    }

    /** Returns what people call a setting. */
    static String name(AttributeDefinition attribute) {
        String name = MetatypeTexts.meant(attribute.getName());
        return name.isEmpty() ? attribute.getID() : name;
    }

    /** Yes or no. */
    record Check(Button button) implements SettingField {

        @Override
        public String get() {
            return Boolean.toString(button.getSelection());
        }

        @Override
        public void set(String value) {
            button.setSelection(Boolean.parseBoolean(value));
        }
    }

    /** One of several values. */
    record Choice(Combo combo, List<String> values) implements SettingField {

        @Override
        public String get() {
            return combo.getSelectionIndex() < 0 ? "" : values.get(combo.getSelectionIndex());
        }

        @Override
        public void set(String value) {
            combo.select(values.indexOf(value));
        }
    }

    /** A text or a number. */
    record Words(Text text) implements SettingField {

        @Override
        public String get() {
            return text.getText().strip();
        }

        @Override
        public void set(String value) {
            text.setText(value);
        }
    }
}
