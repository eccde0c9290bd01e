package org.vigie.workbench.quick;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.QuickAccess.Item;
import org.vigie.workbench.Texts;

/** A field and below it what fits the letters in it, accents or not. */
final class QuickAccessDialog extends PopupDialog {

    private static final Texts TEXTS = Texts.of(QuickAccessDialog.class);
    private static final int MOST = 200;

    private final List<Item> items;
    private Text field;
    private Table table;

    QuickAccessDialog(Shell parent, List<Item> items) {
        // a title, though empty, makes the place that the field takes
        super(parent, PopupDialog.INFOPOPUPRESIZE_SHELLSTYLE, true, true, true, false, false, "",
                TEXTS.say("quick.hint"));
        this.items = items;
    }

    @Override
    protected Control createTitleControl(Composite parent) {
        field = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH);
        field.setData("id", "quick.field");
        field.setMessage(TEXTS.say("command.quick"));
        Accessibility.name(field, TEXTS.say("command.quick"));
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addListener(SWT.Modify, _ -> fill());
        field.addListener(SWT.DefaultSelection, _ -> choose());
        field.addListener(SWT.KeyDown, this::move);
        return field;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("id", "quick.table");
        Accessibility.name(table, TEXTS.say("command.quick"));
        new TableColumn(table, SWT.NONE).setWidth(120);
        new TableColumn(table, SWT.NONE).setWidth(400);
        table.addListener(SWT.DefaultSelection, _ -> choose());
        table.addListener(SWT.MouseUp, _ -> choose());
        fill();
        return table;
    }

    /** The registry of colours that JFace asks is filled by the older workbench alone. */
    @Override
    protected Color getBackground() {
        return getShell().getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
    }

    @Override
    protected Color getForeground() {
        return getShell().getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
    }

    @Override
    protected Control getFocusControl() {
        return field;
    }

    @Override
    protected Point getDefaultSize() {
        return new Point(560, 420);
    }

    private void fill() {
        if (table == null) {
            return;
        }
        String[] words = folded(field.getText()).strip().split("\\s+");
        table.setRedraw(false);
        table.removeAll();
        items.stream().filter(item -> fits(item, words)).limit(MOST).forEach(item -> {
            TableItem row = new TableItem(table, SWT.NONE);
            row.setText(new String[]{item.category(), item.label()});
            row.setData(item);
        });
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
        table.setRedraw(true);
    }

    private static boolean fits(Item item, String[] words) {
        String name = folded(item.category() + " " + item.label());
        return Arrays.stream(words).allMatch(name::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private void move(Event key) {
        int step = key.keyCode == SWT.ARROW_DOWN ? 1 : key.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && table.getItemCount() > 0) {
            table.setSelection(Math.clamp(table.getSelectionIndex() + step, 0, table.getItemCount() - 1));
            table.showSelection();
            key.doit = false;
        }
    }

    private void choose() {
        if (table.getSelectionCount() == 1 && table.getSelection()[0].getData() instanceof Item item) {
            close();
            item.chosen().run();
        }
    }
}
