package org.vigie.view.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vigie.exporter.ExporterOption;
import org.vigie.exporter.ExporterOption.Choice;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** What an exporter lets the user choose: a field for each of its options. */
final class OptionFields {

    private static final Texts TEXTS = Texts.of(OptionFields.class);
    private static final int CHARS = 60;

    private final Control next;
    private final int columns;
    private final List<Control> shown = new ArrayList<>();
    private final Map<String, Supplier<String>> chosen = new LinkedHashMap<>();

    /**
     * @param next what stands after the fields, in a grid
     * @param columns how many columns of the grid a field takes, after the one for its label
     */
    OptionFields(Control next, int columns) {
        this.next = next;
        this.columns = columns;
    }

    /** Shows the options of another exporter; what was chosen before is forgotten. */
    void show(List<ExporterOption> options) {
        if (shown.isEmpty() && options.isEmpty()) {
            // a layout before the window opens would leave it without a focus
            return;
        }
        shown.forEach(Control::dispose);
        shown.clear();
        chosen.clear();
        options.forEach(this::field);
        next.requestLayout();
    }

    private void field(ExporterOption option) {
        String name = SafeText.line(option.description(), CHARS);
        Label label = new Label(next.getParent(), SWT.NONE);
        label.setText(TEXTS.say("export.option", SafeText.escaped(name)));
        Control field = option.choices().isEmpty() ? text(option) : combo(option);
        field.setData("id", "export.option." + option.name());
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
        Accessibility.name(field, name);
        label.moveAbove(next);
        field.moveAbove(next);
        shown.addAll(List.of(label, field));
    }

    private Control text(ExporterOption option) {
        Text field = new Text(next.getParent(), SWT.BORDER);
        chosen.put(option.name(), field::getText);
        return field;
    }

    private Control combo(ExporterOption option) {
        Combo field = new Combo(next.getParent(), SWT.READ_ONLY);
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
