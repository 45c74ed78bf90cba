package com.dryjets.analytics.report.page;

import com.dryjets.analytics.report.page.Chart.Box;
import com.dryjets.analytics.report.page.Chart.Dot;
import com.dryjets.analytics.report.page.Chart.Path;
import com.dryjets.analytics.report.page.Chart.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Builds a chart. */
final class Drawing {

    static final String INK = "#1f2430";
    static final String PALE_INK = "#555c6b";
    static final String RULE = "#d5d9e2";

    /** The distance from the top of a line of text to its baseline. */
    private static final double ASCENT = 11;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    /** How a text is aligned to its point. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A point of the drawing; y grows downwards. */
    record Point(double x, double y) {}

    void box(double x, double y, double width, double height, String colour) {
        boxes.add(new Box(number(x), number(y), number(width), number(height), colour));
    }

    void path(List<Point> points, String colour, double width) {
        paths.add(new Path(
                points.stream()
                        .map(point -> number(point.x()) + "," + number(point.y()))
                        .collect(Collectors.joining(" ")),
                colour,
                number(width)));
    }

    void dot(Point point, String colour) {
        dots.add(new Dot(number(point.x()), number(point.y()), colour));
    }

    /** Adds a text that starts, is centred, or ends at a point of its baseline. */
    void text(double x, double y, Align align, String colour, String text) {
        double left = switch (align) {
            case LEFT -> x;
            case CENTER -> x - Chart.TEXT_WIDTH / 2.0;
            case RIGHT -> x - Chart.TEXT_WIDTH;
        };
        texts.add(new Text(number(left), number(y - ASCENT), align.name().toLowerCase(Locale.ROOT), colour, text));
    }

    Chart chart(String label, int height) {
        return new Chart(label, height, List.copyOf(boxes), List.copyOf(paths), List.copyOf(dots), List.copyOf(texts));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
