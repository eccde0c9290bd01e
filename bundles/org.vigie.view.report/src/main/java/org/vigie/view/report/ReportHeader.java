package org.vigie.view.report;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Dates;
import org.vigie.workbench.Palette;
import org.vigie.workbench.ReportWords;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** The title of a report, where it comes from, and the way from hit to hit. */
final class ReportHeader {

    private static final Texts TEXTS = Texts.of(ReportHeader.class);
    private static final int TITLE_CHARS = 400;
    private static final int META_CHARS = 400;

    private final StyledText title;
    private final Label meta;
    private final Label position;
    private final ToolItem previous;
    private final ToolItem next;

    ReportHeader(Composite parent) {
        Composite panel = new Composite(parent, SWT.NONE);
        panel.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout grid = new GridLayout(3, false);
        grid.marginWidth = 12;
        grid.marginHeight = 8;
        panel.setLayout(grid);
        title = new StyledText(panel, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
        title.setData("id", "report.title");
        title.setFont(JFaceResources.getHeaderFont());
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        title.setCaret(null);
        Accessibility.name(title, TEXTS.say("report.title"));
        meta = new Label(panel, SWT.WRAP);
        meta.setData("id", "report.meta");
        meta.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        position = new Label(panel, SWT.NONE);
        position.setData("id", "report.hits");
        position.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        ToolBar bar = new ToolBar(panel, SWT.FLAT);
        previous = item(bar, "▲", "hits.previous");
        next = item(bar, "▼", "hits.next");
        hits(0, 0);
    }

    private static ToolItem item(ToolBar bar, String sign, String key) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(sign);
        item.setToolTipText(TEXTS.say(key));
        item.setData("id", key);
        return item;
    }

    void onNext(Runnable action) {
        next.addListener(SWT.Selection, _ -> action.run());
    }

    void onPrevious(Runnable action) {
        previous.addListener(SWT.Selection, _ -> action.run());
    }

    void show(ReportContents contents, String named) {
        String line = SafeText.line(named, TITLE_CHARS);
        title.setText(line);
        Palette palette = Palette.of(title);
        for (Passage hit : contents.titleHits()) {
            if (hit.end() <= line.length()) {
                title.setStyleRange(
                        new StyleRange(hit.start(), hit.end() - hit.start(), palette.text(), palette.hit()));
            }
        }
        meta.setForeground(null);
        meta.setForeground(Palette.of(meta).muted());
        meta.setText(SafeText.label(meta(contents.report()), META_CHARS));
    }

    private static String meta(Report report) {
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.say("report.source", ReportWords.source(report.source().name()),
                report.source().reliability().name()));
        parts.add(ReportWords.kind(report.kind().id()));
        parts.add(ReportWords.date(report.content().published()));
        report.tags().forEach(tag -> parts.add("#" + tag));
        if (!report.notes().isEmpty()) {
            parts.add(TEXTS.say("report.notes", report.notes().size()));
        }
        return String.join("  ·  ", parts);
    }

    /** Says something instead of a report. */
    void say(String text) {
        title.setText("");
        meta.setText(SafeText.label(text, META_CHARS));
        meta.requestLayout();
    }

    /** Shows which hit is looked at. */
    void hits(int current, int total) {
        position.setText(total == 0 ? "" : TEXTS.say("hits.position", current, total));
        previous.setEnabled(total > 0);
        next.setEnabled(total > 0);
        position.requestLayout();
    }
}
