package com.dryjets.analytics.report.page;

import java.util.List;

/**
 * A drawing in SVG's terms, {@value #WIDTH} units wide; numbers are written as SVG takes them.
 *
 * @param label what it shows, for those who cannot see it
 */
public record Chart(String label, int height, List<Box> boxes, List<Path> paths, List<Dot> dots, List<Text> texts) {

    /** As wide as a page's text. */
    public static final int WIDTH = 660;

    /** Room for a text. */
    public static final int TEXT_WIDTH = 160;

    /** A filled rectangle. */
    public record Box(String x, String y, String width, String height, String colour) {}

    /** A line through points. */
    public record Path(String points, String colour, String width) {}

    /** A ring around a point. */
    public record Dot(String x, String y, String colour) {}

    /**
     * A text laid over the drawing, for a PDF's own fonts do not reach into it.
     *
     * @param align left, center or right, within {@value #TEXT_WIDTH} units from the left end
     */
    public record Text(String left, String top, String align, String colour, String text) {}

    public int width() {
        return WIDTH;
    }
}
