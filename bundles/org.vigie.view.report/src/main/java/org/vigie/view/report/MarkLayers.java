package org.vigie.view.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.PassageMarks;
import org.vigie.workbench.SafeText;

/** The sorts of marks in a text, each to be switched on and off; what is off stays off in other reports and after a restart. */
final class MarkLayers {
    private static final Logger LOG = LoggerFactory.getLogger(MarkLayers.class);
    private static final int LABEL_CHARS = 40;

    private final Composite bar;
    private final IEclipsePreferences off;
    private final Runnable changed;
    private Set<String> offered = Set.of();

    /**
     * @param off keeps the labels of those that are switched off
     * @param changed told when the user switches
     */
    MarkLayers(Composite parent, IEclipsePreferences off, Runnable changed) {
        this.off = off;
        this.changed = changed;
        bar = new Composite(parent, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginTop = 0;
        row.marginBottom = 0;
        row.marginLeft = 10;
        bar.setLayout(row);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.exclude = true;
        bar.setLayoutData(data);
        bar.setVisible(false);
    }

    boolean isOn(PassageMarks layer) {
        return layer.label().isBlank() || !off.getBoolean(layer.label(), false);
    }

    /** Offers the layers that a text has. */
    void offer(List<LayerMark> marks) {
        Set<String> labels = new TreeSet<>();
        marks.forEach(mark -> labels.add(mark.source().label()));
        labels.remove("");
        if (labels.equals(offered)) {
            return;
        }
        offered = labels;
        for (Control left : bar.getChildren()) {
            left.dispose();
        }
        labels.forEach(this::button);
        bar.setVisible(!labels.isEmpty());
        ((GridData) bar.getLayoutData()).exclude = labels.isEmpty();
        bar.requestLayout();
    }

    private void button(String label) {
        Button button = new Button(bar, SWT.CHECK);
        button.setText(SafeText.label(label, LABEL_CHARS));
        button.setData("id", "report.layer." + label);
        button.setSelection(!off.getBoolean(label, false));
        button.addListener(SWT.Selection, _ -> {
            if (button.getSelection()) {
                off.remove(label);
            } else {
                off.putBoolean(label, true);
            }
            changed.run();
            Foreground.run(bar, this::keep, _ -> {}, problem -> LOG.warn("Which marks are off is not kept", problem));
        });
    }

    private Void keep() throws BackingStoreException {
        off.flush();
        return null;
    }
}
