package org.vigie.summary;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Draws SVG 1.1 (Second Edition), on white. Whatever stands in a text is data there; characters that XML 1.0 (section 2.2) does not allow are
 * left out. For one picture, in one thread.
 */
@ProviderType
public final class SvgSurface implements Surface {
    private static final double FONT = 13;
    private static final double LINE = 17;
    /** Of a sans-serif, on an average; wide letters make up for narrow ones. */
    private static final double LETTER = 0.56 * FONT;

    private final StringBuilder svg = new StringBuilder();
    private final double width;
    private final double height;
    private final String prefix;
    private int clips;

    /**
     * @param width how wide the picture is
     * @param height how high
     */
    public SvgSurface(double width, double height) {
        this(width, height, "");
    }

    /**
     * @param width how wide the picture is
     * @param height how high
     * @param prefix what the ids in it begin with, so that several pictures can be in one page
     */
    public SvgSurface(double width, double height, String prefix) {
        this.prefix = prefix;
        this.width = width;
        this.height = height;
    }

    /** Returns the picture. */
    public String picture(String title) {
        return String.format(Locale.ROOT,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\""
                        + " height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\" font-size=\"%.0f\">%n",
                width, height, width, height, FONT) + "<title>" + Markup.escaped(title) + "</title>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + svg + "</svg>\n";
    }

    @Override
    public void fill(Ink ink, double x, double y, double wide, double high) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n", x, y, wide, high,
                colour(ink));
    }

    @Override
    public void frame(Ink ink, double x, double y, double wide, double high) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\" stroke=\"%s\"/>%n", x, y, wide,
                high, colour(ink));
    }

    @Override
    public void line(Ink ink, double fromX, double fromY, double toX, double toY, boolean dashed) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n", fromX, fromY, toX, toY,
                colour(ink), dashed ? " stroke-dasharray=\"3 3\"" : "");
    }

    @Override
    public void disc(Ink ink, double x, double y, double radius, boolean filled) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>%n", x, y, radius,
                filled ? colour(ink) : "#ffffff", colour(ink));
    }

    @Override
    public void text(Ink ink, double x, double y, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n", x, y + FONT, colour(ink), Markup.escaped(words));
    }

    @Override
    public double width(String words) {
        return words.codePointCount(0, words.length()) * LETTER;
    }

    @Override
    public double lineHeight() {
        return LINE;
    }

    @Override
    public void within(double x, double y, double wide, double high, Runnable drawing) {
        int clip = clips++;
        add("<clipPath id=\"%sc%d\"><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/></clipPath>%n"
                + "<g clip-path=\"url(#%sc%d)\">%n", prefix, clip, x, y, wide, high, prefix, clip);
        drawing.run();
        svg.append("</g>\n");
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String colour(Ink ink) {
        return switch (ink) {
            case GROUND -> "#ffffff";
            case BAND -> "#f4f6f8";
            case LINE -> "#c4ccd4";
            case TEXT -> "#1b1f24";
            case MUTED -> "#57606a";
            case AFFIRMED -> "#1f6feb";
            case SUSPECTED -> "#b08800";
            case DENIED -> "#cf222e";
            case CONTESTED -> "#b03a0a";
            case SAID -> "#57606a";
            case INCIDENT -> "#b08800";
            case ORGANISATION -> "#1f6feb";
            case ACTOR -> "#cf222e";
            case SELECTED -> "#ddf4ff";
        };
    }
}
