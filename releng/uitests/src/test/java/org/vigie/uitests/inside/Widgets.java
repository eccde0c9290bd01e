package org.vigie.uitests.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Finds what is on the screen and reads it. All in the thread of the user interface; the uppermost shell comes first. */
final class Widgets {

    private Widgets() {}

    /** Returns the visible shells, the uppermost first. */
    static List<Shell> shells() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible).toList().reversed();
    }

    static Optional<Shell> mainShell() {
        return shells().stream().filter(shell -> shell.getText().startsWith("Vigie")).findFirst();
    }

    static Optional<Shell> shell(String title) {
        return shells().stream().filter(shell -> shell.getText().contains(title)).findFirst();
    }

    /** Returns all visible controls of the shells, parents before their children. */
    static Stream<Control> all() {
        return shells().stream().flatMap(Widgets::all);
    }

    static Stream<Control> all(Control control) {
        Stream<Control> children = control instanceof Composite composite
                ? Arrays.stream(composite.getChildren()).flatMap(Widgets::all)
                : Stream.empty();
        return control.isVisible() ? Stream.concat(Stream.of(control), children) : Stream.empty();
    }

    /** Returns the control with an id that the workbench gave it for tests. */
    static Optional<Control> find(String id) {
        return all().filter(control -> id.equals(control.getData("id"))).findFirst();
    }

    static <W> W get(Class<W> type, String id) {
        return type.cast(find(id).orElseThrow(() -> new AssertionError("There is no widget " + id)));
    }

    static Optional<Button> button(String text) {
        return all().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.isEnabled() && plain(button.getText()).equals(text)).findFirst();
    }

    /** JFace keeps the number of a dialog's button as its data. */
    static Optional<Button> dialogButton(int number) {
        return all().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.isEnabled() && Integer.valueOf(number).equals(button.getData())).findFirst();
    }

    /** Returns the button of a tool bar by the id that the workbench gave it. */
    static Optional<ToolItem> tool(String id) {
        return all().filter(ToolBar.class::isInstance).map(ToolBar.class::cast)
                .flatMap(bar -> Arrays.stream(bar.getItems())).filter(item -> id.equals(item.getData("id")))
                .findFirst();
    }

    static String text(String id) {
        return switch (get(Control.class, id)) {
            case Label label -> label.getText();
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case Button button -> button.getText();
            case Combo combo -> combo.getText();
            case Shell shell -> shell.getText();
            default -> throw new AssertionError(id + " has no text");
        };
    }

    /** Returns all that the labels and fields of a window say. */
    static String texts(String title) {
        return shells().stream().filter(shell -> shell.getText().contains(title)).flatMap(Widgets::all)
                .map(control -> switch (control) {
                    case Label label -> label.getText();
                    case Text text -> text.getText();
                    default -> "";
                }).collect(Collectors.joining("\n"));
    }

    static void enter(String id, String text) {
        switch (get(Control.class, id)) {
            case Text field -> field.setText(text);
            case Combo combo -> combo.setText(text);
            default -> throw new AssertionError(id + " takes no text");
        }
    }

    static List<String> rows(String id) {
        return switch (get(Control.class, id)) {
            case Table table -> Arrays.stream(table.getItems()).map(TableItem::getText).toList();
            case Tree tree -> Arrays.stream(tree.getItems()).flatMap(item -> texts(item).stream()).toList();
            case Combo combo -> List.of(combo.getItems());
            default -> throw new AssertionError(id + " has no rows");
        };
    }

    private static List<String> texts(TreeItem item) {
        List<String> texts = new ArrayList<>();
        texts.add(item.getText());
        Arrays.stream(item.getItems()).forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    /** Selects the row of a table that holds some words. */
    static void select(String id, String words) {
        Table table = get(Table.class, id);
        int at = indexOf(Arrays.stream(table.getItems()).map(TableItem::getText).toList(), words);
        table.setSelection(at);
        Event event = new Event();
        event.item = table.getItem(at);
        table.notifyListeners(SWT.Selection, event);
    }

    /** Chooses the item of a combo that holds some words. */
    static void choose(String id, String words) {
        Combo combo = get(Combo.class, id);
        combo.select(indexOf(List.of(combo.getItems()), words));
        combo.notifyListeners(SWT.Selection, new Event());
    }

    /** Checks or unchecks the leaf of a tree that holds some words. */
    static void check(String id, String words) {
        TreeItem item = Arrays.stream(get(Tree.class, id).getItems())
                .flatMap(root -> Arrays.stream(root.getItems()))
                .filter(child -> child.getText().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + words));
        item.setChecked(!item.getChecked());
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        item.getParent().notifyListeners(SWT.Selection, event);
    }

    private static int indexOf(List<String> items, String words) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError("Nothing of " + items + " holds " + words);
    }

    /** Returns the tree without an id in a window, such as that of a dialog of JFace. */
    static Tree tree(String title) {
        return shell(title).stream().flatMap(Widgets::all).filter(Tree.class::isInstance).map(Tree.class::cast)
                .findFirst().orElseThrow(() -> new AssertionError("There is no tree in " + title));
    }

    static List<String> roots(Tree tree) {
        return Arrays.stream(tree.getItems()).map(TreeItem::getText).toList();
    }

    /** Opens a menu of the menu bar, by the path to it. */
    static Menu menu(String... path) {
        Menu menu = mainShell().orElseThrow().getMenuBar();
        for (String name : path) {
            menu = item(menu, name).getMenu();
            menu.notifyListeners(SWT.Show, new Event());
        }
        return menu;
    }

    /** Opens the context menu of a control. */
    static Menu contextMenu(String id) {
        Menu menu = get(Control.class, id).getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }

    static MenuItem item(Menu menu, String name) {
        return Arrays.stream(menu.getItems()).filter(item -> label(item).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no menu item " + name + " in " + labels(menu)));
    }

    static List<String> labels(Menu menu) {
        return Arrays.stream(menu.getItems()).map(Widgets::label).toList();
    }

    private static String label(MenuItem item) {
        return plain(item.getText()).replaceFirst("\t.*", "");
    }

    private static String plain(String text) {
        return text.replace("&", "");
    }

    static List<CTabItem> tabs() {
        return tabs(_ -> true);
    }

    private static List<CTabItem> tabs(Predicate<CTabItem> wanted) {
        return mainShell().stream().flatMap(Widgets::all).filter(CTabFolder.class::isInstance)
                .map(CTabFolder.class::cast).flatMap(folder -> Arrays.stream(folder.getItems())).filter(wanted)
                .toList();
    }

    /** Returns the tab whose text begins so. */
    static Optional<CTabItem> tab(String text) {
        return tabs(item -> item.getText().startsWith(text)).stream().findFirst();
    }
}
