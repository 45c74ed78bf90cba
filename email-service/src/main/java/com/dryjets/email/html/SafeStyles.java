package com.dryjets.email.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the declarations of styles that email clients know and that cannot run or fetch anything but a picture. */
final class SafeStyles {

    private static final int LONGEST = 4_000;
    private static final Pattern DECLARATION = Pattern.compile(
            "\\s*([a-zA-Z-]+)\\s*:((?:[^;\"'()]++|\"[^\"]*+\"|'[^']*+'|\\((?:[^()\"']++|\"[^\"]*+\"|'[^']*+'|\\([^()]*+\\))*+\\))*+)(?:;|$)");
    private static final Pattern IMPORTANT = Pattern.compile("\\s*!\\s*important\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile(
            "url\\(\\s*(?:\"https?://[^\"\\s()<>{}\\\\]+\"|'https?://[^'\\s()<>{}\\\\]+'|https?://[^\"'\\s()<>{}\\\\]+)\\s*\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}\\s#%.,+*/()\"'_-]*");
    private static final Pattern FUNCTION = Pattern.compile("(?<![a-zA-Z-])([a-zA-Z-]*+)\\(");
    private static final Set<String> FUNCTIONS = Set.of(
            "",
            "rgb",
            "rgba",
            "hsl",
            "hsla",
            "calc",
            "min",
            "max",
            "clamp",
            "linear-gradient",
            "radial-gradient",
            "translate",
            "scale",
            "rotate");

    private static final Set<String> PROPERTIES = Set.of(
            "background",
            "background-color",
            "background-image",
            "background-position",
            "background-repeat",
            "background-size",
            "border",
            "border-bottom",
            "border-bottom-color",
            "border-bottom-left-radius",
            "border-bottom-right-radius",
            "border-bottom-style",
            "border-bottom-width",
            "border-collapse",
            "border-color",
            "border-left",
            "border-left-color",
            "border-left-style",
            "border-left-width",
            "border-radius",
            "border-right",
            "border-right-color",
            "border-right-style",
            "border-right-width",
            "border-spacing",
            "border-style",
            "border-top",
            "border-top-color",
            "border-top-left-radius",
            "border-top-right-radius",
            "border-top-style",
            "border-top-width",
            "border-width",
            "box-shadow",
            "box-sizing",
            "caption-side",
            "clear",
            "color",
            "color-scheme",
            "cursor",
            "direction",
            "display",
            "empty-cells",
            "filter",
            "float",
            "font",
            "font-family",
            "font-feature-settings",
            "font-size",
            "font-stretch",
            "font-style",
            "font-variant",
            "font-weight",
            "height",
            "hyphens",
            "letter-spacing",
            "line-height",
            "list-style",
            "list-style-position",
            "list-style-type",
            "margin",
            "margin-bottom",
            "margin-left",
            "margin-right",
            "margin-top",
            "max-height",
            "max-width",
            "min-height",
            "min-width",
            "object-fit",
            "object-position",
            "opacity",
            "outline",
            "overflow",
            "overflow-wrap",
            "overflow-x",
            "overflow-y",
            "padding",
            "padding-bottom",
            "padding-left",
            "padding-right",
            "padding-top",
            "quotes",
            "table-layout",
            "tab-size",
            "text-align",
            "text-decoration",
            "text-decoration-color",
            "text-decoration-line",
            "text-decoration-style",
            "text-indent",
            "text-overflow",
            "text-shadow",
            "text-size-adjust",
            "text-transform",
            "unicode-bidi",
            "vertical-align",
            "visibility",
            "white-space",
            "width",
            "word-break",
            "word-spacing",
            "word-wrap",
            "writing-mode",
            "zoom");

    /** Of the vendors' own properties: those of Outlook, and those that tell phones not to enlarge text. */
    private static final Pattern VENDOR =
            Pattern.compile("mso-[a-z-]+|-webkit-text-size-adjust|-ms-text-size-adjust|-ms-interpolation-mode"
                    + "|-webkit-font-smoothing|-moz-osx-font-smoothing|-webkit-text-fill-color");

    private SafeStyles() {}

    /** Returns the safe declarations of a style attribute; empty if there is none. */
    static String of(String style) {
        if (style.length() > LONGEST) {
            return "";
        }
        StringBuilder safe = new StringBuilder(style.length());
        Matcher declaration = DECLARATION.matcher(style);
        while (declaration.find()) {
            declaration(declaration.group(1), declaration.group(2))
                    .ifPresent(kept -> safe.append(kept).append(';'));
        }
        return safe.toString();
    }

    /** Returns a declaration as it may stand in a style; empty if it is not safe. */
    static Optional<String> declaration(String property, String value) {
        if (property.length() + value.length() > LONGEST) {
            return Optional.empty();
        }
        String name = property.toLowerCase(Locale.ROOT);
        String text = value.strip();
        Matcher important = IMPORTANT.matcher(text);
        boolean isImportant = important.find();
        String bare = isImportant ? text.substring(0, important.start()).strip() : text;
        boolean known = PROPERTIES.contains(name) || VENDOR.matcher(name).matches();
        return known && isSafe(bare)
                ? Optional.of(name + ":" + bare.replace('"', '\'') + (isImportant ? "!important" : ""))
                : Optional.empty();
    }

    private static boolean isSafe(String value) {
        String rest = PICTURE.matcher(value).replaceAll(" ");
        return !value.isEmpty()
                && VALUE.matcher(rest).matches()
                && !rest.contains("/*")
                && FUNCTION.matcher(rest)
                        .results()
                        .allMatch(
                                function -> FUNCTIONS.contains(function.group(1).toLowerCase(Locale.ROOT)));
    }
}
