package org.vigie.summary;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vigie.incident.EvidenceWords;
import org.vigie.incident.IncidentFile;
import org.vigie.incident.Span;
import org.vigie.incident.StatedClaim;
import org.vigie.model.Phrases;
import org.vigie.model.Stance;

/**
 * Draws a timeline: a row for each thing that happened, a bar over all the days that may be meant, marks where it was said, and the rows
 * without a year apart below. It takes time for the rows that are seen only.
 *
 * @param rows as {@link TimelineRow#of} orders them
 * @param window the time that is seen to the right of the labels
 * @param width of the picture
 * @param height of the picture
 * @param top how many pixels of the rows lie above what is seen
 * @param selected the number of the row that is selected; -1 for none
 */
@ProviderType
public record TimelinePicture(List<TimelineRow> rows, TimeWindow window, double width, double height, double top,
        int selected) {
    /** How wide the labels are. */
    public static final double LABELS = 270;
    /** How high the axis is. */
    public static final double AXIS = 26;
    /** How high a row is. */
    public static final double ROW = 24;
    private static final Phrases WORDS = Phrases.of(TimelinePicture.class);
    private static final double BAR = 10;
    private static final double LEAST = 6;
    private static final double MARGIN = 8;
    private static final double MARK = 4;
    private static final int CHARS = 60;
    private static final double FILE_WIDTH = 1200;
    private static final double TITLE = 34;
    private static final double LEGEND = 30;

    /** Returns the picture of an incident as SVG, with a title and a legend. */
    public static String svg(IncidentFile file, List<TimelineRow> rows) {
        double height = AXIS + ROW * (rows.size() + (hasUndated(rows) ? 1 : 0)) + MARGIN;
        SvgSurface surface = new SvgSurface(FILE_WIDTH, TITLE + height + LEGEND, file.incident().id().value() + "-");
        drawWhole(surface, file, rows, FILE_WIDTH);
        return surface.picture(file.incident().title());
    }

    /** Returns how high the whole picture of some rows is, with title and legend. */
    public static double wholeHeight(List<TimelineRow> rows) {
        return TITLE + AXIS + ROW * (rows.size() + (hasUndated(rows) ? 1 : 0)) + MARGIN + LEGEND;
    }

    /** Draws all of an incident's timeline with a title and a legend. */
    public static void drawWhole(Surface surface, IncidentFile file, List<TimelineRow> rows, double width) {
        double height = wholeHeight(rows) - TITLE - LEGEND;
        surface.fill(Ink.GROUND, 0, 0, width, height + TITLE + LEGEND);
        surface.text(Ink.TEXT, MARGIN, MARGIN, shortened(surface, Markup.line(file.incident().title()),
                width - 2 * MARGIN));
        TimelinePicture picture = new TimelinePicture(rows, TimeWindow.of(rows, width - LABELS), width, height, 0, -1);
        picture.draw(new MovedSurface(surface, TITLE));
        picture.legend(surface, TITLE + height + MARGIN);
    }

    private static boolean hasUndated(List<TimelineRow> rows) {
        return rows.stream().anyMatch(row -> row.happened().isEmpty());
    }

    /** Returns how high all rows are together. */
    public double rowsHeight() {
        return ROW * (rows.size() + (hasUndated(rows) ? 1 : 0));
    }

    /** Returns the number of the row at a height; empty for none. */
    public Optional<Integer> rowAt(double y) {
        int line = (int) Math.floor((y - AXIS + top) / ROW);
        int heading = heading();
        int row = heading >= 0 && line >= heading ? line - 1 : line;
        boolean isRow = y >= AXIS && row >= 0 && row < rows.size() && line != heading;
        return isRow ? Optional.of(row) : Optional.empty();
    }

    /** Returns where a row begins, from the upper edge of the picture. */
    public double y(int row) {
        int heading = heading();
        return AXIS - top + ROW * (heading >= 0 && row >= heading ? row + 1 : row);
    }

    /** Returns the line that says that dates without a year follow; -1 where there are none. */
    private int heading() {
        // they come last
        int dated = 0;
        int undated = rows.size();
        while (dated < undated) {
            int middle = (dated + undated) / 2;
            if (rows.get(middle).happened().isPresent()) {
                dated = middle + 1;
            } else {
                undated = middle;
            }
        }
        return dated == rows.size() ? -1 : dated;
    }

    /** Draws what is seen. */
    public void draw(Surface surface) {
        surface.fill(Ink.GROUND, 0, 0, width, height);
        boolean dated = rows.stream().anyMatch(row -> row.happened().isPresent() || !row.said().isEmpty());
        List<TimeAxis.Tick> ticks = dated ? TimeAxis.of(window, width - LABELS) : List.of();
        surface.within(LABELS, 0, Math.max(0, width - LABELS), height, () -> {
            for (TimeAxis.Tick tick : ticks) {
                double x = LABELS + window.x(tick.day());
                surface.line(Ink.LINE, x, 0, x, height, false);
                surface.text(Ink.MUTED, x + 3, 4, tick.label());
            }
        });
        surface.within(0, AXIS, width, Math.max(0, height - AXIS), () -> {
            int first = Math.max(0, (int) (top / ROW) - 1);
            for (int row = first; row < rows.size() && y(row) < height; row++) {
                row(surface, row);
            }
            if (heading() >= 0) {
                double y = AXIS - top + ROW * heading();
                surface.fill(Ink.BAND, 0, y, width, ROW);
                surface.text(Ink.MUTED, MARGIN, y + 3, WORDS.translation("Dates without a year"));
            }
        });
        surface.line(Ink.LINE, 0, AXIS, width, AXIS, false);
        surface.line(Ink.LINE, LABELS, 0, LABELS, height, false);
    }

    private void row(Surface surface, int number) {
        TimelineRow row = rows.get(number);
        double y = y(number);
        if (number == selected) {
            surface.fill(Ink.SELECTED, 0, y, width, ROW);
        }
        String count = row.claims().size() > 1 ? "  ×" + row.claims().size() : "";
        surface.text(Ink.TEXT, MARGIN, y + 3,
                shortened(surface, row.label() + ": " + row.date() + count, LABELS - 2 * MARGIN));
        surface.within(LABELS, Math.max(AXIS, y), Math.max(0, width - LABELS), ROW, () -> marks(surface, row, y));
    }

    private void marks(Surface surface, TimelineRow row, double y) {
        double middle = y + ROW / 2;
        Ink ink = ink(row.claims());
        row.happened().ifPresent(span -> {
            double from = LABELS + window.x(span.first());
            double to = Math.max(from + LEAST, LABELS + window.x(span.last().plusDays(1)));
            for (Span said : row.said()) {
                surface.line(Ink.LINE, (from + to) / 2, middle, LABELS + window.x(said.first()), middle, true);
            }
            bar(surface, ink, from, to, middle, row.claims());
            open(surface, ink, span, from, to, middle);
        });
        for (Span said : row.said()) {
            double x = LABELS + window.x(said.first());
            surface.disc(Ink.SAID, x, middle, MARK, true);
        }
    }

    /** What is said with reserve is a frame only. */
    private static void bar(Surface surface, Ink ink, double from, double to, double middle, List<StatedClaim> claims) {
        boolean firm = claims.stream().anyMatch(claim -> claim.claim().stance() != Stance.SUSPECTED);
        if (firm) {
            surface.fill(ink, from, middle - BAR / 2, to - from, BAR);
        } else {
            surface.frame(ink, from, middle - BAR / 2, to - from, BAR);
        }
    }

    /** Of what began or goes on nobody knows when, the end is dashed. */
    private void open(Surface surface, Ink ink, Span span, double from, double to, double middle) {
        if (span.openAfter()) {
            surface.line(ink, to, middle, Math.max(to, width), middle, true);
        }
        if (span.openBefore()) {
            surface.line(ink, Math.min(from, LABELS), middle, from, middle, true);
        }
    }

    private static Ink ink(List<StatedClaim> claims) {
        boolean denied = claims.stream().anyMatch(claim -> claim.claim().stance() == Stance.DENIED);
        boolean affirmed = claims.stream().anyMatch(claim -> claim.claim().stance() == Stance.AFFIRMED);
        if (denied) {
            return affirmed ? Ink.CONTESTED : Ink.DENIED;
        }
        return affirmed ? Ink.AFFIRMED : Ink.SUSPECTED;
    }

    private void legend(Surface surface, double y) {
        double x = MARGIN;
        double middle = y + surface.lineHeight() / 2;
        for (Stance stance : Stance.values()) {
            Ink ink = switch (stance) {
                case AFFIRMED -> Ink.AFFIRMED;
                case DENIED -> Ink.DENIED;
                case SUSPECTED -> Ink.SUSPECTED;
            };
            if (stance == Stance.SUSPECTED) {
                surface.frame(ink, x, middle - BAR / 2, 2 * BAR, BAR);
            } else {
                surface.fill(ink, x, middle - BAR / 2, 2 * BAR, BAR);
            }
            String words = EvidenceWords.stance(stance);
            surface.text(Ink.MUTED, x + 2 * BAR + MARGIN, y, words);
            x += 2 * BAR + 4 * MARGIN + surface.width(words);
        }
        surface.disc(Ink.SAID, x + MARK, middle, MARK, true);
        surface.text(Ink.MUTED, x + 2 * MARK + MARGIN, y, WORDS.translation("when it was said"));
    }

    private static String shortened(Surface surface, String words, double most) {
        String line = Markup.line(words, Math.max(CHARS, (int) (most / 4)));
        if (surface.width(line) <= most) {
            return line;
        }
        int fits = 2;
        int tooLong = line.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (surface.width(Markup.line(line, middle)) <= most) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return Markup.line(line, fits);
    }
}
