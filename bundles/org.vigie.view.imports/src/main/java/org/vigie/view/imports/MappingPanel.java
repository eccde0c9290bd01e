package org.vigie.view.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.vigie.importer.Mapping;
import org.vigie.importer.RecordShape;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.TextQuestion;
import org.vigie.workbench.Texts;

/** Which field of the records is which part of a report; to be changed, saved, and taken from what was saved. */
final class MappingPanel {

    private static final Texts TEXTS = Texts.of(MappingPanel.class);
    private static final int SAMPLE_CHARS = 60;
    /** The parts that one chooses; where the records stand is found by the importer. */
    private static final List<String> PARTS = Mapping.PARTS.stream().filter(part -> !part.equals(Mapping.ITEMS))
            .toList();

    private final ImportServices services;
    private final Consumer<Optional<Mapping>> changed;
    private final Group group;
    private final Combo saved;
    private final Button save;
    private final ScrolledComposite scroll;
    private final Composite rows;
    private final Map<String, Combo> choices = new LinkedHashMap<>();
    private List<String> fields = List.of();
    /** What is shown stands for this; of a part that the user does not touch all paths stay. */
    private Mapping base = new Mapping("", Map.of());
    private boolean own;

    /** @param changed told which mapping the user chose; empty for what the importer finds itself */
    MappingPanel(Composite parent, ImportServices services, Consumer<Optional<Mapping>> changed) {
        this.services = services;
        this.changed = changed;
        group = new Group(parent, SWT.NONE);
        group.setText(TEXTS.say("mapping.title"));
        group.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        group.setLayout(new GridLayout(2, false));
        saved = new Combo(group, SWT.READ_ONLY);
        saved.setData("id", "mapping.saved");
        saved.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Accessibility.name(saved, TEXTS.say("mapping.saved"));
        saved.addListener(SWT.Selection, _ -> take());
        save = new Button(group, SWT.PUSH);
        save.setText(TEXTS.say("mapping.save"));
        save.setData("id", "mapping.save");
        save.addListener(SWT.Selection, _ -> save());
        scroll = new ScrolledComposite(group, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        rows = new Composite(scroll, SWT.NONE);
        rows.setLayout(new GridLayout(2, false));
        scroll.setContent(rows);
        PARTS.forEach(this::row);
        rows.setSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        scroll.setMinWidth(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        show(Optional.empty());
        offerSaved();
    }

    private void row(String part) {
        Label label = new Label(rows, SWT.NONE);
        label.setText(TEXTS.say("part." + part));
        Combo choice = new Combo(rows, SWT.READ_ONLY);
        choice.setData("id", "mapping." + part);
        choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Accessibility.name(choice, TEXTS.say("part." + part));
        choice.addListener(SWT.Selection, _ -> choose(part, choice.getSelectionIndex()));
        choices.put(part, choice);
    }

    private void choose(String part, int field) {
        Map<String, List<String>> paths = new LinkedHashMap<>(base.paths());
        if (field > 0) {
            paths.put(part, List.of(fields.get(field - 1)));
        } else {
            paths.remove(part);
        }
        base = new Mapping("", paths);
        own = true;
        changed.accept(Optional.of(base));
    }

    /** Shows the fields of the records; nothing can be mapped where there are none. */
    void show(Optional<RecordShape> shape) {
        choices.values().forEach(choice -> choice.setEnabled(shape.isPresent()));
        saved.setEnabled(shape.isPresent());
        save.setEnabled(shape.isPresent());
        if (shape.isEmpty() || fields.equals(List.copyOf(shape.get().fields().keySet()))) {
            return;
        }
        fields = List.copyOf(shape.get().fields().keySet());
        String[] items = Stream.concat(Stream.of(TEXTS.say("mapping.nothing")), shape.get().fields().entrySet().stream()
                .map(field -> SafeText.line(field.getKey() + sample(field.getValue()), SAMPLE_CHARS)))
                .toArray(String[]::new);
        choices.values().forEach(choice -> choice.setItems(items));
        select(shape.get().mapping());
        if (own) {
            // what was chosen was for other records
            own = false;
            saved.select(0);
            changed.accept(Optional.empty());
        }
    }

    private static String sample(List<String> values) {
        return values.isEmpty() ? "" : "   (" + values.getFirst() + ")";
    }

    /** Forgets the fields, such as when another format is chosen. */
    void forget() {
        fields = List.of();
        choices.values().forEach(Combo::removeAll);
    }

    private void select(Mapping mapping) {
        base = mapping;
        choices.forEach((part, choice) -> choice
                .select(mapping.of(part).stream().mapToInt(this::index).filter(at -> at > 0).findFirst().orElse(0)));
    }

    /** A path may be the name of a member or the pointer to it. */
    private int index(String path) {
        int at = fields.indexOf(path);
        return (at >= 0 ? at : fields.indexOf("/" + path)) + 1;
    }

    private void offerSaved() {
        Foreground.run(saved, this::names, names -> {
            List<String> items = new ArrayList<>();
            items.add(TEXTS.say("mapping.found"));
            items.addAll(names);
            saved.setItems(items.toArray(String[]::new));
            saved.select(0);
        }, this::fail);
    }

    private List<String> names() throws IOException {
        return Stream.concat(services.mappings().names().stream(),
                services.formats().mappings().stream().map(Mapping::name)).toList();
    }

    private void take() {
        String name = saved.getText();
        if (saved.getSelectionIndex() <= 0) {
            own = false;
            fields = List.of();
            changed.accept(Optional.empty());
            return;
        }
        Foreground.run(saved, () -> find(name), found -> {
            select(found);
            own = true;
            changed.accept(Optional.of(found));
        }, this::fail);
    }

    private Mapping find(String name) throws IOException {
        Optional<Mapping> own = services.mappings().find(name);
        return own.orElseGet(() -> services.formats().mappings().stream().filter(mapping -> mapping.name().equals(name))
                .findFirst().orElseThrow());
    }

    private void save() {
        TextQuestion.ask(group.getShell(), TEXTS.say("mapping.save"), TEXTS.say("mapping.save.message"), "")
                .ifPresent(name -> save(new Mapping(name, base.paths())));
    }

    private void save(Mapping mapping) {
        Foreground.run(saved, () -> {
            services.mappings().save(mapping);
            return mapping;
        }, _ -> offerSaved(), this::fail);
    }

    private void fail(Throwable problem) {
        Problems.show(group.getShell(), TEXTS.say("mapping.title"), problem);
    }
}
