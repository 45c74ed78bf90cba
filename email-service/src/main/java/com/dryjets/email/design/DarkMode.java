package com.dryjets.email.design;

import com.dryjets.email.design.BrandColors.Palette;
import java.util.List;

/**
 * The style sheets of a design: rules that are written into its elements, and those of dark mode for the head. Apple Mail,
 * Thunderbird and Outlook for Mac follow the media query; Outlook.com and its apps mark elements by attributes instead. Gmail
 * changes the colors by itself.
 */
final class DarkMode {

    private DarkMode() {}

    /**
     * Returns the rules for the elements, whatever the mode.
     *
     * @param start where lines start
     */
    static String inline(Palette light, Align start) {
        return """
                h1,h2,h3{margin:0 0 8px;line-height:1.3;font-weight:700}
                h1{font-size:30px}
                h2{font-size:24px}
                h3{font-size:18px}
                p{margin:0 0 12px}
                ul,ol{margin:0 0 12px;padding:0;padding-%1$s:24px}
                blockquote{margin:0 0 12px;padding:0;padding-%1$s:16px;border-%1$s:4px solid %2$s}
                .dd-text a{color:%3$s;text-decoration:underline}
                .dd-muted a,.dd-fixed a{color:inherit;text-decoration:underline}
                .dd-text a.dd-plain,.dd-fixed a.dd-plain{color:inherit;text-decoration:none}
                """.formatted(start.css(), light.border(), light.primary());
    }

    /** Returns the style sheet for the head. */
    static String css(Palette light, Palette dark) {
        StringBuilder media = new StringBuilder();
        StringBuilder outlook = new StringBuilder();
        for (Rule rule : rules(dark)) {
            media.append(rule.selectors())
                    .append('{')
                    .append(rule.declarations())
                    .append("}\n");
            for (String selector : rule.selectors().split(",")) {
                String mark = rule.background() ? "[data-ogsb] " : "[data-ogsc] ";
                outlook.append(mark)
                        .append(selector)
                        .append('{')
                        .append(rule.declarations())
                        .append("}\n");
            }
        }
        return "@media (prefers-color-scheme:dark){\n" + media + "}\n" + outlook;
    }

    private record Rule(String selectors, String declarations, boolean background) {}

    private static List<Rule> rules(Palette dark) {
        return List.of(
                new Rule(".dd-page,.dd-page>div,.dd-page>div>div", background(dark.background()), true),
                new Rule(".dd-card,.dd-card>table", background(dark.surface()), true),
                new Rule(".dd-text div,.dd-text h1,.dd-text h2,.dd-text h3", color(dark.text()), false),
                new Rule(".dd-text a", color(dark.primary()), false),
                new Rule(".dd-text a.dd-plain", color(dark.text()), false),
                new Rule(".dd-muted div,.dd-muted a", color(dark.mutedText()), false),
                new Rule(".dd-table table,.dd-table th,.dd-table td,.dd-table caption", color(dark.text()), false),
                new Rule(".dd-table th,.dd-table td", "border-color:" + dark.border() + " !important", false),
                new Rule(".dd-line p", "border-color:" + dark.border() + " !important", false),
                new Rule(".dd-button td,.dd-button a", background(dark.primary()), true),
                new Rule(".dd-button a", color(dark.onPrimary()), false));
    }

    private static String background(String color) {
        return "background:" + color + " !important;background-color:" + color + " !important";
    }

    private static String color(String color) {
        return "color:" + color + " !important";
    }
}
