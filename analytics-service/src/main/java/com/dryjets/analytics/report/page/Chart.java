package com.dryjets.analytics.report.page;

import java.util.List;

/**
 * A drawing in SVG terms, {@value #WIDTH} units wide; numbers are formatted for SVG.
 *
 * @param label a description for screen readers
 */
public record Chart(String label, int height, List<Box> boxes, List<Path> paths, List<Dot> dots, List<Text> texts) {

    /** The width of a page's text. */
    public static final int WIDTH = 660;

    /** The width of a label. */
    public static final int TEXT_WIDTH = 160;

    /** A filled rectangle. */
    public record Box(String x, String y, String width, String height, String colour) {}

    /** A line through points. */
    public record Path(String points, String colour, String width) {}

    /** A ring around a point. */
    public record Dot(String x, String y, String colour) {}

    /**
     * A label laid over the drawing, because a PDF's embedded fonts don't apply inside SVG.
     *
     * @param align left, center or right, within {@value #TEXT_WIDTH} units from the left edge
     */
    public record Text(String left, String top, String align, String colour, String text) {}

    public int width() {
        return WIDTH;
    }
}
