package org.vigie.uitests.inside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
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
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Drives the workbench from another thread, with posted keys and clicks, and looks at what it shows. */
final class Bot {

    private static final long PATIENCE_MILLIS = 15_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final BundleContext bundles = FrameworkUtil.getBundle(Bot.class).getBundleContext();

    /** Waits until something holds; it is asked in the thread of the user interface. */
    void waitUntil(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < end) {
            if (onDisplay(condition)) {
                return;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        screenshot("failure");
        throw new AssertionError("Not within " + PATIENCE_MILLIS + " ms: " + what + "; shells: "
                + onDisplay(() -> Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
                        .map(Shell::getText).toList()));
    }

    /** Waits until a text begins with some words. */
    void waitForText(String id, String words) {
        try {
            waitUntil(id + " to say " + words, () -> find(id).isPresent() && text(id).startsWith(words));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it says " + (has(id) ? text(id) : "nothing"), e);
        }
    }

    Display display() {
        Supplier<Optional<Display>> found = () -> Thread.getAllStackTraces().keySet().stream().map(Display::findDisplay)
                .filter(display -> display != null && !display.isDisposed()).findFirst();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < end) {
            Optional<Display> display = found.get();
            if (display.isPresent()) {
                return display.get();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError("There is no display");
    }

    <T> T onDisplay(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> problem = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(work.call());
            } catch (Throwable e) {
                problem.set(e);
            }
        });
        if (problem.get() instanceof Error e) {
            throw e;
        } else if (problem.get() != null) {
            throw new AssertionError(problem.get());
        }
        return result.get();
    }

    /** Lets everything that was posted be dealt with. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            onDisplay(() -> {
                while (Display.getCurrent().readAndDispatch()) {
                    // until there is nothing left
                }
                return null;
            });
        }
    }

    /** Waits for the main window. */
    void waitForWorkbench() {
        waitUntil("the main window", () -> mainShell().isPresent());
        waitUntil("the search view", () -> find("search.query").isPresent());
        onDisplay(() -> {
            mainShell().orElseThrow().forceActive();
            return null;
        });
        settle();
    }

    Optional<Shell> mainShell() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().startsWith("Vigie")).findFirst();
    }

    String title() {
        return onDisplay(() -> mainShell().orElseThrow().getText());
    }

    /** Returns the widget of an id, in the uppermost shell first; called in the thread of the user interface. */
    Optional<Widget> find(String id) {
        Shell[] shells = Display.getCurrent().getShells();
        for (int i = shells.length - 1; i >= 0; i--) {
            Optional<Widget> found = shells[i].isVisible() ? find(shells[i], id) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Widget> find(Widget widget, String id) {
        if (id.equals(widget.getData("id")) && (!(widget instanceof Control control) || control.isVisible())) {
            return Optional.of(widget);
        }
        List<Widget> children = new ArrayList<>();
        if (widget instanceof Composite composite) {
            children.addAll(List.of(composite.getChildren()));
        }
        return children.stream().flatMap(child -> find(child, id).stream()).findFirst();
    }

    <W> W get(Class<W> type, String id) {
        return type.cast(find(id).orElseThrow(() -> new AssertionError("There is no widget " + id)));
    }

    boolean has(String id) {
        return onDisplay(() -> find(id).isPresent());
    }

    void waitFor(String id) {
        waitUntil("the widget " + id, () -> find(id).isPresent());
    }

    String text(String id) {
        return onDisplay(() -> switch (find(id).orElseThrow(() -> new AssertionError("There is no widget " + id))) {
            case Label label -> label.getText();
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case Button button -> button.getText();
            case Combo combo -> combo.getText();
            case Shell shell -> shell.getText();
            default -> throw new AssertionError(id + " has no text");
        });
    }

    List<String> rows(String id) {
        return onDisplay(() -> switch (find(id).orElseThrow(() -> new AssertionError("There is no widget " + id))) {
            case Table table -> Arrays.stream(table.getItems()).map(TableItem::getText).toList();
            case Tree tree -> Arrays.stream(tree.getItems()).flatMap(item -> texts(item).stream()).toList();
            case Combo combo -> List.of(combo.getItems());
            default -> throw new AssertionError(id + " has no rows");
        });
    }

    /** Returns the text of a cell of a table; called in the thread of the user interface. */
    String cell(String id, int row, int column) {
        return get(Table.class, id).getItem(row).getText(column);
    }

    private static List<String> texts(TreeItem item) {
        List<String> texts = new ArrayList<>();
        texts.add(item.getText());
        Arrays.stream(item.getItems()).forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    /** Clicks the middle of a control with the mouse. */
    void click(String id) {
        waitFor(id);
        Point middle = onDisplay(() -> {
            Control control = get(Control.class, id);
            Point size = control.getSize();
            return control.toDisplay(size.x / 2, size.y / 2);
        });
        click(middle);
    }

    private void click(Point point) {
        Event move = new Event();
        move.type = SWT.MouseMove;
        move.x = point.x;
        move.y = point.y;
        onDisplay(() -> Display.getCurrent().post(move));
        settle();
        for (int type : new int[]{SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.type = type;
            event.button = 1;
            onDisplay(() -> Display.getCurrent().post(event));
        }
        settle();
    }

    void focus(String id) {
        waitFor(id);
        onDisplay(() -> get(Control.class, id).forceFocus());
        settle();
    }

    /** Types a text into whatever has the focus. */
    void type(String text) {
        text.chars().forEach(c -> {
            boolean shift = Character.isUpperCase(c) || "\"*:()?!&%".indexOf(c) >= 0;
            key(shift ? SWT.SHIFT : 0, (char) c, 0);
        });
        settle();
    }

    /** Presses a key with a character, together with modifiers. */
    void press(int modifiers, char character) {
        boolean control = Character.isISOControl(character);
        key(modifiers, control ? 0 : character, control ? character : 0);
        settle();
    }

    /** Presses a key without a character, together with modifiers. */
    void press(int modifiers, int code) {
        key(modifiers, (char) 0, code);
        settle();
    }

    /** There is no window manager here that would activate another window when one is closed. */
    private void activate() {
        onDisplay(() -> {
            Shell active = Display.getCurrent().getActiveShell();
            if (active == null || !active.isVisible() || Display.getCurrent().getFocusControl() == null) {
                Shell[] shells = Display.getCurrent().getShells();
                for (int i = shells.length - 1; i >= 0; i--) {
                    if (shells[i].isVisible() && !shells[i].getText().isEmpty()) {
                        shells[i].forceActive();
                        break;
                    }
                }
            }
            return null;
        });
    }

    private void key(int modifiers, char character, int code) {
        activate();
        int[] all = {SWT.CTRL, SWT.SHIFT, SWT.ALT};
        for (int modifier : all) {
            if ((modifiers & modifier) != 0) {
                post(SWT.KeyDown, (char) 0, modifier);
            }
        }
        post(SWT.KeyDown, character, code);
        post(SWT.KeyUp, character, code);
        for (int modifier : all) {
            if ((modifiers & modifier) != 0) {
                post(SWT.KeyUp, (char) 0, modifier);
            }
        }
        onDisplay(() -> null);
    }

    private void post(int type, char character, int code) {
        Event event = new Event();
        event.type = type;
        event.character = character;
        event.keyCode = code;
        onDisplay(() -> Display.getCurrent().post(event));
    }

    /** Sets a text at once, as a paste would. */
    void enter(String id, String text) {
        waitFor(id);
        onDisplay(() -> {
            switch (find(id).orElseThrow()) {
                case Text field -> field.setText(text);
                case Combo combo -> combo.setText(text);
                default -> throw new AssertionError(id + " takes no text");
            }
            return null;
        });
        settle();
    }

    /** Chooses the item of a combo that holds some words. */
    void choose(String id, String words) {
        waitFor(id);
        onDisplay(() -> {
            Combo combo = get(Combo.class, id);
            int at = indexOf(List.of(combo.getItems()), words);
            combo.select(at);
            combo.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        settle();
    }

    private static int indexOf(List<String> items, String words) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError("Nothing of " + items + " holds " + words);
    }

    /** Selects the row of a table that holds some words. */
    void select(String id, String words) {
        waitFor(id);
        onDisplay(() -> {
            Table table = get(Table.class, id);
            int at = indexOf(Arrays.stream(table.getItems()).map(TableItem::getText).toList(), words);
            table.setSelection(at);
            Event event = new Event();
            event.item = table.getItem(at);
            table.notifyListeners(SWT.Selection, event);
            return null;
        });
        settle();
    }

    /** Checks or unchecks the item of a tree that holds some words. */
    void check(String id, String words) {
        waitFor(id);
        onDisplay(() -> {
            TreeItem item = Arrays.stream(get(Tree.class, id).getItems())
                    .flatMap(root -> Arrays.stream(root.getItems()))
                    .filter(child -> child.getText().contains(words)).findFirst()
                    .orElseThrow(() -> new AssertionError("There is no " + words));
            item.setChecked(!item.getChecked());
            Event event = new Event();
            event.item = item;
            event.detail = SWT.CHECK;
            item.getParent().notifyListeners(SWT.Selection, event);
            return null;
        });
        settle();
    }

    /** Presses a button with a text in the uppermost shell that has one; does not wait for what the button does. */
    void pressButton(String text) {
        waitUntil("the button " + text, () -> button(text).isPresent());
        display().asyncExec(() -> button(text).ifPresent(button -> button.notifyListeners(SWT.Selection, new Event())));
        onDisplay(() -> null);
        settle();
    }

    private static Optional<Button> button(String text) {
        Shell[] shells = Display.getCurrent().getShells();
        for (int i = shells.length - 1; i >= 0; i--) {
            Optional<Button> found = shells[i].isVisible() ? button(shells[i], text) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Button> button(Composite parent, String text) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Button button && button.isVisible() && button.isEnabled()
                    && button.getText().replace("&", "").equals(text)) {
                return Optional.of(button);
            }
            if (child instanceof Composite composite) {
                Optional<Button> found = button(composite, text);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Waits for a dialog with a title. */
    void waitForShell(String title) {
        waitUntil("the window “" + title + "”", () -> Arrays.stream(Display.getCurrent().getShells())
                .anyMatch(shell -> shell.isVisible() && shell.getText().contains(title)));
        settle();
    }

    void waitForNoShell(String title) {
        waitUntil("no window “" + title + "”", () -> Arrays.stream(Display.getCurrent().getShells())
                .noneMatch(shell -> shell.isVisible() && shell.getText().contains(title)));
    }

    /** Returns the texts of the items of a menu, by the path to it. */
    List<String> menu(String... path) {
        return onDisplay(() -> Arrays.stream(open(path).getItems()).map(Bot::label).toList());
    }

    /** Chooses a menu item; does not wait for what it does. */
    void chooseMenu(String... path) {
        MenuItem item = onDisplay(() -> item(open(Arrays.copyOf(path, path.length - 1)), path[path.length - 1]));
        display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
        onDisplay(() -> null);
        settle();
    }

    private Menu open(String... path) {
        Menu menu = mainShell().orElseThrow().getMenuBar();
        for (String name : path) {
            menu = item(menu, name).getMenu();
            menu.notifyListeners(SWT.Show, new Event());
        }
        return menu;
    }

    private static MenuItem item(Menu menu, String name) {
        return Arrays.stream(menu.getItems()).filter(item -> label(item).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no menu item " + name + " in "
                        + Arrays.stream(menu.getItems()).map(Bot::label).toList()));
    }

    private static String label(MenuItem item) {
        return item.getText().replace("&", "").replaceFirst("\t.*", "");
    }

    /** Executes a command without parameters, as quick access would; does not wait for it. */
    void command(String id) {
        display().asyncExec(() -> {
            IEclipseContext context = application().getContext().getActiveLeaf();
            ParameterizedCommand command = context.get(ECommandService.class).createCommand(id, null);
            context.get(EHandlerService.class).executeHandler(command);
        });
        onDisplay(() -> null);
        settle();
    }

    /** Quits the workbench; there is nothing to ask it after that. */
    void quit() {
        Display display = display();
        display.asyncExec(() -> {
            IEclipseContext context = application().getContext().getActiveLeaf();
            context.get(EHandlerService.class).executeHandler(
                    context.get(ECommandService.class).createCommand("org.vigie.command.quit", null));
        });
    }

    MApplication application() {
        return service(IWorkbench.class).getApplication();
    }

    <S> S service(Class<S> type) {
        return bundles.getService(bundles.getServiceReference(type));
    }

    /** Shows the tab with a text that begins so. */
    void tab(String text) {
        waitUntil("the tab " + text, () -> tabItem(text).isPresent());
        onDisplay(() -> {
            CTabItem item = tabItem(text).orElseThrow();
            item.getParent().setSelection(item);
            Event event = new Event();
            event.item = item;
            item.getParent().notifyListeners(SWT.Selection, event);
            return null;
        });
        settle();
    }

    List<String> tabs() {
        return onDisplay(() -> allTabs().stream().map(CTabItem::getText).toList());
    }

    private Optional<CTabItem> tabItem(String text) {
        return allTabs().stream().filter(item -> item.getText().startsWith(text)).findFirst();
    }

    private List<CTabItem> allTabs() {
        List<CTabItem> items = new ArrayList<>();
        mainShell().ifPresent(shell -> collectTabs(shell, items));
        return items;
    }

    private static void collectTabs(Composite parent, List<CTabItem> items) {
        if (parent instanceof CTabFolder folder && folder.isVisible()) {
            items.addAll(List.of(folder.getItems()));
        }
        for (Control child : parent.getChildren()) {
            if (child instanceof Composite composite) {
                collectTabs(composite, items);
            }
        }
    }

    /** Takes a picture of the whole screen. */
    void screenshot(String name) {
        settle();
        Path file = Path.of(System.getProperty("uitests.shots"), name + ".png");
        onDisplay(() -> {
            Files.createDirectories(file.getParent());
            Display display = Display.getCurrent();
            Rectangle bounds = display.getBounds();
            Image image = new Image(display, bounds.width, bounds.height);
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[]{image.getImageData()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
            image.dispose();
            return null;
        });
    }
}
