package org.vigie.view.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vigie.incident.EvidenceWords;
import org.vigie.casework.PropertyNames;
import org.vigie.evidence.TypedValue;
import org.vigie.evidence.TypedValue.Lack;
import org.vigie.model.Claim;
import org.vigie.model.ClaimProperties;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Stance;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Asks what a passage says: of which property which value, how, and by whom. */
final class ClaimDialog extends TitleAreaDialog {
    private static final Texts TEXTS = Texts.of(ClaimDialog.class);
    private static final int QUOTE_CHARS = 400;
    private static final int FIELD_WIDTH = 420;

    /**
     * What is said.
     *
     * @param incident the number of the incident that was chosen among those offered
     */
    record Draft(String property, String value, Optional<NormalisedValue> before, Stance stance, String speaker,
            int incident) {
        static Draft of(Claim claim) {
            return new Draft(claim.property(), line(claim.value()), claim.normalised(), claim.stance(),
                    claim.speaker().orElse(""), 0);
        }

        /** As it stands in the field. */
        private static String line(String words) {
            return SafeText.shown(words.replaceAll("\\s+", " ")).strip();
        }

        static Draft of(String quote) {
            return new Draft("", line(quote), Optional.empty(), Stance.AFFIRMED, "", 0);
        }
    }

    private final String title;
    private final PropertyNames names;
    private final String quote;
    private final boolean added;
    private final List<String> incidents;
    private final List<String> properties = new ArrayList<>();
    private Draft draft;
    private Combo incident;
    private Combo property;
    private Text value;
    private Label understood;
    private Combo stance;
    private Text speaker;

    /**
     * @param added whether the claim is new, so that all of it can be said
     * @param incidents what the incidents are called of which it can be; for a new claim only
     */
    ClaimDialog(Shell shell, String title, Draft draft, PropertyNames names, String quote, boolean added,
            List<String> incidents) {
        super(shell);
        this.title = title;
        this.draft = draft;
        this.names = names;
        this.quote = quote;
        this.added = added;
        this.incidents = incidents;
        properties.addAll(ClaimProperties.ALL);
        properties.sort(Comparator.comparing(names::label));
        if (!draft.property().isEmpty() && !properties.contains(draft.property())) {
            properties.addFirst(draft.property());
        }
        setHelpAvailable(false);
    }

    /** Opens it; empty when the user did not want to. */
    Optional<Draft> ask() {
        return open() == OK ? Optional.of(draft) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(TEXTS.say("claim.quote", SafeText.line(quote, QUOTE_CHARS)));
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        fields.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout grid = new GridLayout(2, false);
        grid.marginWidth = 12;
        grid.marginHeight = 12;
        fields.setLayout(grid);
        if (added) {
            incident = combo(fields, "claim.incident",
                    incidents.stream().map(name -> SafeText.line(name, QUOTE_CHARS / 4)).toList(), 0);
            property = combo(fields, "claim.property", properties.stream().map(names::label).toList(), -1);
        }
        value = text(fields, "claim.value", draft.value());
        new Label(fields, SWT.NONE);
        understood = new Label(fields, SWT.NONE);
        understood.setData("id", "claim.understood");
        understood.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        stance = combo(fields, "claim.stance", List.of(Stance.values()).stream().map(EvidenceWords::stance).toList(),
                draft.stance().ordinal());
        if (added) {
            speaker = text(fields, "claim.speaker", draft.speaker());
        }
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        value.selectAll();
        (added ? property : value).setFocus();
        check();
        return contents;
    }

    private Combo combo(Composite parent, String key, List<String> items, int chosen) {
        label(parent, key);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        if (chosen >= 0 && chosen < items.size()) {
            combo.select(chosen);
        }
        combo.addListener(SWT.Selection, _ -> check());
        field(combo, key);
        return combo;
    }

    private Text text(Composite parent, String key, String content) {
        label(parent, key);
        Text text = new Text(parent, SWT.BORDER);
        text.setText(content);
        text.addListener(SWT.Modify, _ -> check());
        field(text, key);
        return text;
    }

    private static void label(Composite parent, String key) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(TEXTS.say(key));
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    }

    private static void field(Control control, String key) {
        control.setData("id", key);
        Accessibility.name(control, TEXTS.say(key));
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = FIELD_WIDTH;
        control.setLayoutData(data);
    }

    /** What was not changed means what it did. */
    private Optional<NormalisedValue> meaning(String typed) {
        String of = added ? chosenProperty() : draft.property();
        return !added && typed.equals(draft.value()) ? draft.before() : TypedValue.of(of, typed, draft.before());
    }

    private String words(String typed) {
        boolean unchanged = !added && typed.equals(draft.value());
        Optional<Lack> lack = unchanged
                ? Optional.empty()
                : TypedValue.lack(added ? chosenProperty() : draft.property(), typed, draft.before());
        return TEXTS.say(lack.map(what -> switch (what) {
            case DATE -> "claim.no-date";
            case NUMBER -> "claim.no-number";
        }).orElse("claim.words"));
    }

    private String chosenProperty() {
        return property.getSelectionIndex() < 0 ? "" : properties.get(property.getSelectionIndex());
    }

    private void check() {
        String typed = value.getText().strip();
        understood.setText(SafeText.escaped(meaning(typed).map(EvidenceWords::value)
                .map(meant -> TEXTS.say("claim.understood", meant)).orElseGet(() -> words(typed))));
        boolean ready = !typed.isEmpty() && (!added || property.getSelectionIndex() >= 0);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(ready);
        }
    }

    @Override
    protected void okPressed() {
        draft = new Draft(added ? properties.get(property.getSelectionIndex()) : draft.property(),
                value.getText().strip(), draft.before(), Stance.values()[stance.getSelectionIndex()],
                added ? speaker.getText().strip() : draft.speaker(), added ? incident.getSelectionIndex() : 0);
        super.okPressed();
    }
}
