package org.vigie.cli.incidents;

import java.util.List;
import java.util.Locale;
import org.vigie.evidence.Timeline;
import org.vigie.model.Stance;

/** Draws a timeline as SVG 1.1: a line of time from top to bottom, a mark for each claim. Whatever stands in a text is data there. */
final class TimelinePicture {

    private static final int WIDTH = 960;
    private static final int ROW = 44;
    private static final int TOP = 70;
    private static final int AXIS = 150;
    private static final int QUOTE = 110;

    private TimelinePicture() {}

    static String svg(String title, List<Timeline.Entry> entries) {
        int height = TOP + ROW * Math.max(1, entries.size()) + 20;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"13\">%n",
                WIDTH, height, WIDTH, height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        svg.append(text(20, 32, 18, "#1b1f24", shortened(title, 90)));
        svg.append(String.format(Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#8c959f\" stroke-width=\"2\"/>%n", AXIS,
                TOP - 15, AXIS, height - 20));
        int y = TOP;
        for (Timeline.Entry entry : entries) {
            row(svg, entry, y);
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Timeline.Entry entry, int y) {
        svg.append(text(20, y + 5, 13, "#1b1f24", entry.date()));
        svg.append(String.format(Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"6\" fill=\"%s\" stroke=\"#1b1f24\"/>%n",
                AXIS, y,
                fill(entry.claim().claim().stance())));
        svg.append(text(AXIS + 20, y, 13, "#1b1f24", entry.claim().claim().property()
                + entry.claim().claim().speaker().map(speaker -> " — " + shortened(speaker, 60)).orElse("")));
        svg.append(text(AXIS + 20, y + 17, 12, "#57606a",
                "« " + shortened(entry.claim().claim().passage().quote(), QUOTE) + " »"));
    }

    private static String fill(Stance stance) {
        return switch (stance) {
            case AFFIRMED -> "#1f6feb";
            case SUSPECTED -> "#ffffff";
            case DENIED -> "#cf222e";
        };
    }

    private static String text(int x, int y, int size, String colour, String words) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>%n", x, y,
                size, colour, escaped(words));
    }

    private static String shortened(String words, int most) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, most) - 1)) + "…";
    }

    /** Replaces what has a meaning in XML, and drops what may not stand in it (XML 1.0, 2.2). */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().filter(TimelinePicture::isCharacter).forEach(character -> {
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
