package org.vigie.view.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.SafeText;

/** What an exporter lets the user choose: a field for each of its options. */
final class OptionsPanel {

    private static final int CHARS = 200;

    private final Composite panel;
    private final Map<String, Supplier<String>> chosen = new LinkedHashMap<>();

    OptionsPanel(Composite parent, int columns) {
        panel = new Composite(parent, SWT.NONE);
        GridLayout grid = new GridLayout(2, false);
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        panel.setLayout(grid);
        panel.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1));
        show(List.of());
    }

    /** Shows the options of another exporter; what was chosen before is forgotten. */
    void show(List<ExporterOption> options) {
        for (Control old : panel.getChildren()) {
            old.dispose();
        }
        chosen.clear();
        options.forEach(this::field);
        ((GridData) panel.getLayoutData()).exclude = options.isEmpty();
        panel.setVisible(!options.isEmpty());
        panel.requestLayout();
    }

    private void field(ExporterOption option) {
        Label label = new Label(panel, SWT.WRAP);
        label.setText(SafeText.escaped(SafeText.line(option.description(), CHARS)) + ":");
        Control field = option.choices().isEmpty() ? text(option) : combo(option);
        field.setData("id", "export.option." + option.name());
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Accessibility.name(field, SafeText.line(option.description(), CHARS));
    }

    private Control text(ExporterOption option) {
        Text field = new Text(panel, SWT.BORDER);
        chosen.put(option.name(), field::getText);
        return field;
    }

    private Control combo(ExporterOption option) {
        Combo field = new Combo(panel, SWT.READ_ONLY);
        option.choices().stream().map(Choice::label).map(label -> SafeText.line(label, CHARS)).forEach(field::add);
        field.select(0);
        chosen.put(option.name(), () -> option.choices().get(field.getSelectionIndex()).value());
        return field;
    }

    /** Returns what stands in the fields, by the names of the options. */
    Map<String, String> chosen() {
        Map<String, String> values = new LinkedHashMap<>();
        chosen.forEach((name, value) -> values.put(name, value.get()));
        return values;
    }
}
