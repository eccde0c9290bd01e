package org.vigie.uitests.inside;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.consumer.RecordingStream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Drives the workbench from another thread, with posted keys and clicks, and looks at what it shows. */
final class Bot {

    private static final int LOOKS = 12;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

    private final BundleContext bundles = FrameworkUtil.getBundle(Bot.class).getBundleContext();
    private final DisplayThread thread = new DisplayThread(() -> screenshot("failure"));
    private final Hands hands = new Hands(thread);

    /** Returns a guard of the thread of the user interface, which looks from {@link UiThreadGuard#begin()} on. */
    UiThreadGuard guard() {
        return new UiThreadGuard(service(RecordingStream.class));
    }

    <S> S service(Class<S> type) {
        return bundles.getService(bundles.getServiceReference(type));
    }

    MApplication application() {
        return service(IWorkbench.class).getApplication();
    }

    /** Waits until something holds; it is asked in the thread of the user interface. */
    void waitUntil(String what, Callable<Boolean> condition) {
        thread.waitUntil(what, condition);
    }

    /** Waits until a text begins with some words. */
    void waitForText(String id, String words) {
        try {
            waitUntil(id + " to say " + words,
                    () -> Widgets.find(id).isPresent() && Widgets.text(id).startsWith(words));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it says " + (has(id) ? text(id) : "nothing"), e);
        }
    }

    <T> T onDisplay(Callable<T> work) {
        return thread.call(work);
    }

    private void onDisplay(Runnable work) {
        thread.call(() -> {
            work.run();
            return null;
        });
    }

    void settle() {
        thread.settle();
    }

    /** Waits for the main window, until one can type into it. */
    void waitForWorkbench() {
        waitUntil("the main window", () -> Widgets.mainShell().isPresent());
        waitUntil("a view",
                () -> Widgets.find("search.query").isPresent() || Widgets.find("incident.title").isPresent());
        onDisplay(() -> Widgets.mainShell().orElseThrow().forceActive());
        waitUntil("the focus", () -> Widgets.mainShell().orElseThrow().getDisplay().getFocusControl() != null);
        settle();
    }

    String title() {
        return onDisplay(() -> Widgets.mainShell().orElseThrow().getText());
    }

    boolean has(String id) {
        return onDisplay(() -> Widgets.find(id).isPresent());
    }

    void waitFor(String id) {
        waitUntil("the widget " + id, () -> Widgets.find(id).isPresent());
    }

    String text(String id) {
        return onDisplay(() -> Widgets.text(id));
    }

    List<String> rows(String id) {
        return onDisplay(() -> Widgets.rows(id));
    }

    String cell(String id, int row, int column) {
        return onDisplay(() -> Widgets.get(Table.class, id).getItem(row).getText(column));
    }

    /** Clicks the middle of a control with the mouse. */
    void click(String id) {
        waitFor(id);
        hands.click(onDisplay(() -> {
            Control control = Widgets.get(Control.class, id);
            Point size = control.getSize();
            return control.toDisplay(size.x / 2, size.y / 2);
        }));
    }

    void focus(String id) {
        waitFor(id);
        onDisplay(() -> Widgets.get(Control.class, id).forceFocus());
        waitUntil("the focus in " + id, () -> {
            Control focus = Widgets.get(Control.class, id).getDisplay().getFocusControl();
            return focus != null && id.equals(focus.getData("id"));
        });
        settle();
    }

    /** Types a text into whatever has the focus. */
    void type(String text) {
        waitForFocus();
        hands.type(text);
    }

    /** Presses a key without waiting for what comes of it. */
    void typeRaw(char character) {
        hands.key(0, character, 0);
    }

    /** Answers the question for a file. */
    void answerFileQuestion(Path file) {
        waitFor("file.path");
        enter("file.path", file.toString());
        pressDialogButton(IDialogConstants.OK_ID);
        waitUntil("no dialog", () -> Widgets.find("file.path").isEmpty());
    }

    /** Presses the button of a tool bar; does not wait for what comes of it. */
    void pressToolItem(String id) {
        waitUntil("the tool " + id, () -> Widgets.tool(id).isPresent());
        thread.post(() -> Widgets.tool(id).ifPresent(item -> item.notifyListeners(SWT.Selection, new Event())));
    }

    /** Closes all tabs with reports. */
    void closeReports() {
        onDisplay(() -> {
            EModelService model = application().getContext().get(EModelService.class);
            EPartService parts = application().getChildren().getFirst().getContext().get(EPartService.class);
            model.findElements(application(), "org.vigie.view.report", MPart.class)
                    .forEach(part -> parts.hidePart(part, true));
        });
        settle();
    }

    Display display() {
        return thread.display();
    }

    /** Presses a key with a character, together with modifiers. */
    void press(int modifiers, char character) {
        waitForFocus();
        hands.press(modifiers, character);
    }

    /** Presses a key without a character, together with modifiers. */
    void press(int modifiers, int code) {
        waitForFocus();
        hands.press(modifiers, code);
    }

    /** When a dialog closes, the window manager activates another window a moment later. */
    private void waitForFocus() {
        waitUntil("a window with the focus", () -> {
            Shell active = thread.display().getActiveShell();
            return active != null && thread.display().getFocusControl() != null;
        });
    }

    /** Sets a text at once, as a paste would. */
    void enter(String id, String text) {
        waitFor(id);
        onDisplay(() -> Widgets.enter(id, text));
        settle();
    }

    void choose(String id, String words) {
        waitFor(id);
        onDisplay(() -> Widgets.choose(id, words));
        settle();
    }

    void select(String id, String words) {
        waitFor(id);
        onDisplay(() -> Widgets.select(id, words));
        settle();
    }

    void check(String id, String words) {
        waitFor(id);
        onDisplay(() -> Widgets.check(id, words));
        settle();
    }

    /** Presses a button with a text in the uppermost shell that has one; does not wait for what the button does. */
    void pressButton(String text) {
        waitUntil("the button " + text, () -> Widgets.button(text).isPresent());
        thread.post(() -> Widgets.button(text)
                .ifPresent(button -> button.notifyListeners(SWT.Selection, new Event())));
    }

    /** Presses a button of the uppermost dialog, by the number that JFace gives it; does not wait for what it does. */
    void pressDialogButton(int number) {
        waitUntil("the button number " + number, () -> Widgets.dialogButton(number).isPresent());
        thread.post(() -> Widgets.dialogButton(number)
                .ifPresent(button -> button.notifyListeners(SWT.Selection, new Event())));
    }

    /** Waits until a window opened beside those that were there. */
    void waitForDialog() {
        waitUntil("a dialog", () -> Widgets.shells().size() > 1);
        settle();
    }

    /** Closes dialogs by the escape key until only the main window is there. */
    void closeDialogs() {
        while (onDisplay(() -> Widgets.shells().size()) > 1) {
            int before = onDisplay(() -> Widgets.shells().size());
            press(0, SWT.ESC);
            waitUntil("a dialog less", () -> Widgets.shells().size() < before);
        }
    }

    /** Waits for a window with a title. */
    void waitForShell(String title) {
        waitUntil("the window “" + title + "”", () -> Widgets.shell(title).isPresent());
        settle();
    }

    void waitForNoShell(String title) {
        waitUntil("no window “" + title + "”", () -> Widgets.shell(title).isEmpty());
        settle();
    }

    /** Returns the texts of the items of a menu, by the path to it. */
    List<String> menu(String... path) {
        return onDisplay(() -> Widgets.labels(Widgets.menu(path)));
    }

    /** Chooses a menu item; does not wait for what it does. */
    void chooseMenu(String... path) {
        int last = path.length - 1;
        MenuItem item = onDisplay(() -> Widgets.item(Widgets.menu(Arrays.copyOf(path, last)), path[last]));
        thread.post(() -> item.notifyListeners(SWT.Selection, new Event()));
    }

    /** Chooses an item of a context menu; does not wait for what it does. */
    void chooseContextMenu(String id, String label) {
        MenuItem item = onDisplay(() -> Widgets.item(Widgets.contextMenu(id), label));
        thread.post(() -> item.notifyListeners(SWT.Selection, new Event()));
    }

    /** Executes a command without parameters, as quick access would, as soon as it can be; does not wait for it. */
    void command(String id) {
        waitUntil("the command " + id, () -> handlers().canExecute(parameterized(id)));
        thread.post(() -> handlers().executeHandler(parameterized(id)));
    }

    private EHandlerService handlers() {
        return application().getContext().getActiveLeaf().get(EHandlerService.class);
    }

    private ParameterizedCommand parameterized(String id) {
        return application().getContext().getActiveLeaf().get(ECommandService.class).createCommand(id, null);
    }

    /** Returns the ids of all views, by what they are called. */
    List<String> views() {
        return onDisplay(() -> application().getContext().get(EModelService.class)
                .findElements(application(), null, MPart.class, List.of("View")).stream()
                .sorted(Comparator.comparing(MPart::getLocalizedLabel)).map(MPart::getElementId).toList());
    }

    /** Shows a view by its id, as the menu does. */
    void showView(String id) {
        onDisplay(() -> {
            EModelService model = application().getContext().get(EModelService.class);
            MPart part = model.findElements(application(), id, MPart.class).getFirst();
            EPartService parts = application().getChildren().getFirst().getContext().get(EPartService.class);
            Optional.ofNullable(model.getPerspectiveFor(part)).ifPresent(parts::switchPerspective);
            parts.showPart(part, EPartService.PartState.ACTIVATE);
        });
        settle();
    }

    /** Quits the workbench; there is nothing to ask it after that. */
    void quit() {
        thread.display().asyncExec(() -> handlers().executeHandler(parameterized("org.vigie.command.quit")));
    }

    /** Shows the tab with a text that begins so. */
    void tab(String text) {
        waitUntil("the tab " + text, () -> Widgets.tab(text).isPresent());
        onDisplay(() -> {
            CTabItem item = Widgets.tab(text).orElseThrow();
            item.getParent().setSelection(item);
            Event event = new Event();
            event.item = item;
            item.getParent().notifyListeners(SWT.Selection, event);
        });
        settle();
    }

    List<String> tabs() {
        return onDisplay(() -> Widgets.tabs().stream().map(CTabItem::getText).toList());
    }

    /** Takes a picture of the whole screen, once nothing moves on it any more, save perhaps a cursor. */
    void screenshot(String name) {
        ImageData picture = onDisplay(Screenshots::take);
        ImageData before = null;
        for (int i = 0; i < LOOKS && (before == null || !Arrays.equals(before.data, picture.data)); i++) {
            LockSupport.parkNanos(LOOK_NANOS);
            before = picture;
            picture = onDisplay(Screenshots::take);
        }
        Screenshots.save(picture, Path.of(System.getProperty("uitests.shots"), name + ".png"));
    }
}
