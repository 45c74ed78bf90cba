package com.dryjets.email.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads colors as they are written in styles. */
final class Colors {

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*\\)");
    /** The names of CSS 1, and those that designers use most. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("black", "#000000"),
            Map.entry("white", "#ffffff"),
            Map.entry("gray", "#808080"),
            Map.entry("grey", "#808080"),
            Map.entry("silver", "#c0c0c0"),
            Map.entry("red", "#ff0000"),
            Map.entry("maroon", "#800000"),
            Map.entry("yellow", "#ffff00"),
            Map.entry("olive", "#808000"),
            Map.entry("lime", "#00ff00"),
            Map.entry("green", "#008000"),
            Map.entry("aqua", "#00ffff"),
            Map.entry("teal", "#008080"),
            Map.entry("blue", "#0000ff"),
            Map.entry("navy", "#000080"),
            Map.entry("fuchsia", "#ff00ff"),
            Map.entry("purple", "#800080"),
            Map.entry("orange", "#ffa500"),
            Map.entry("lightgray", "#d3d3d3"),
            Map.entry("lightgrey", "#d3d3d3"),
            Map.entry("darkgray", "#a9a9a9"),
            Map.entry("darkgrey", "#a9a9a9"));

    private Colors() {}

    /** Returns a color as {@code #rrggbb}; empty for one that is not known, or partly transparent. */
    static Optional<String> read(String text) {
        String color = text.strip().toLowerCase(Locale.ROOT);
        if (HEX.matcher(color).matches()) {
            return Optional.of(color.length() == 7 ? color : doubled(color));
        }
        Matcher rgb = RGB.matcher(color);
        if (rgb.matches()) {
            return Optional.of("#%02x%02x%02x".formatted(part(rgb, 1), part(rgb, 2), part(rgb, 3)));
        }
        return Optional.ofNullable(NAMES.get(color));
    }

    private static int part(Matcher rgb, int group) {
        return Math.min(255, Integer.parseInt(rgb.group(group)));
    }

    private static String doubled(String color) {
        StringBuilder full = new StringBuilder("#");
        color.substring(1).chars().forEach(digit -> full.append((char) digit).append((char) digit));
        return full.toString();
    }
}
