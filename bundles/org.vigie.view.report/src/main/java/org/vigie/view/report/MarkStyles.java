package org.vigie.view.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.vigie.model.Passage;
import org.vigie.workbench.MarkColours;
import org.vigie.workbench.Palette;
import org.vigie.workbench.PassageMark;

/** Makes styles of marks that may overlap: a widget wants them in order and apart. Linear in the number of marks but for sorting. */
final class MarkStyles {

    private final Palette palette;
    private final MarkColours colours;
    private final int length;

    MarkStyles(Palette palette, MarkColours colours, int length) {
        this.palette = palette;
        this.colours = colours;
        this.length = length;
    }

    /** What begins and ends at a place of the text. */
    private static final class Edge {
        private final List<Mark> begins = new ArrayList<>();
        private final List<Mark> ends = new ArrayList<>();
    }

    private record Mark(PassageMark.Style style, boolean current) {}

    /** @param current the number of the hit that is looked at; -1 for none */
    StyleRange[] ranges(List<Passage> hits, List<PassageMark> marks, int current) {
        TreeMap<Integer, Edge> edges = new TreeMap<>();
        for (PassageMark mark : marks) {
            add(edges, mark.start(), mark.end(), new Mark(mark.style(), false));
        }
        for (int i = 0; i < hits.size(); i++) {
            add(edges, hits.get(i).start(), hits.get(i).end(), new Mark(PassageMark.Style.HIT, i == current));
        }
        List<StyleRange> ranges = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int from = 0;
        for (var edge : edges.entrySet()) {
            if (!open.isEmpty() && edge.getKey() > from) {
                ranges.add(range(from, edge.getKey(), open));
            }
            edge.getValue().ends.forEach(open::remove);
            open.addAll(edge.getValue().begins);
            from = edge.getKey();
        }
        return ranges.toArray(StyleRange[]::new);
    }

    private void add(TreeMap<Integer, Edge> edges, int start, int end, Mark mark) {
        if (start < end && end <= length) {
            edges.computeIfAbsent(start, _ -> new Edge()).begins.add(mark);
            edges.computeIfAbsent(end, _ -> new Edge()).ends.add(mark);
        }
    }

    private StyleRange range(int start, int end, List<Mark> marks) {
        StyleRange range = new StyleRange(start, end - start, null, null);
        marks.stream().sorted(Comparator.comparing(mark -> mark.style() == PassageMark.Style.HIT))
                .forEach(mark -> apply(mark, range));
        return range;
    }

    /** Hits come last: what is looked for is seen whatever else is marked. */
    private void apply(Mark mark, StyleRange range) {
        switch (mark.style()) {
            case CLAIMED -> ground(range, colours.affirmed());
            case DENIED -> ground(range, colours.denied());
            case SUSPECTED -> ground(range, colours.suspected());
            case NOTED -> line(range, SWT.UNDERLINE_SINGLE, null);
            case CONTESTED -> line(range, SWT.UNDERLINE_SQUIGGLE, colours.contested());
            case NAME -> line(range, SWT.UNDERLINE_SINGLE, colours.name());
            case PLACE -> line(range, SWT.UNDERLINE_SINGLE, colours.place());
            case DATE -> line(range, SWT.UNDERLINE_SINGLE, colours.date());
            case QUANTITY -> line(range, SWT.UNDERLINE_SINGLE, colours.quantity());
            case TECHNICAL -> line(range, SWT.UNDERLINE_SINGLE, colours.technical());
            case DIMMED -> range.foreground = palette.muted();
            case HIT -> range.background = mark.current() ? palette.currentHit() : palette.hit();
        }
    }

    /** Of several grounds the first is seen. */
    private static void ground(StyleRange range, Color colour) {
        range.background = range.background == null ? colour : range.background;
    }

    /** What is contested outdoes other lines. */
    private static void line(StyleRange range, int style, Color colour) {
        if (!range.underline || style == SWT.UNDERLINE_SQUIGGLE) {
            range.underline = true;
            range.underlineStyle = style;
            range.underlineColor = colour;
        }
    }
}
