package com.dryjets.email.html;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A style sheet, split into the rules that can be written into the elements, because many clients read no others, and those
 * that work in the head only: media queries such as that of dark mode, and states such as hover.
 *
 * @param rules for the elements, in order
 * @param head safe CSS for the head
 * @param removed what was taken out, such as {@code @import}
 */
public record StyleSheet(List<InlineRule> rules, String head, Set<String> removed) {

    private static final CSSWriterSettings WRITER = new CSSWriterSettings(true);
    private static final Pattern SELECTOR = Pattern.compile("[\\w\\s#.*>+~:=\\[\\]\"'()^$|-]{1,300}");
    private static final Pattern MEDIA = Pattern.compile("[\\w\\s():,./-]{1,300}");
    /** A state or a part of an element, which no style attribute can express. */
    private static final Pattern HEAD_ONLY = Pattern.compile("[:*]|#outlook|\\[data-ogs|\\.moz-text|\\bu\\s*\\+");

    /**
     * A rule for the elements that match a selector.
     *
     * @param declarations such as {@code color:#333333}
     */
    public record InlineRule(String selector, int specificity, List<String> declarations) {}

    /**
     * Reads CSS as browsers do: what is invalid is skipped.
     *
     * @param inlines whether rules may be written into the elements; else all are for the head
     */
    public static StyleSheet read(String css, boolean inlines) {
        @Nullable
        CascadingStyleSheet sheet = css.isBlank()
                ? null
                : CSSReader.readFromStringReader(
                        css,
                        new CSSReaderSettings()
                                .setBrowserCompliantMode(true)
                                .setUseSourceLocation(false)
                                .setCustomErrorHandler(new DoNothingCSSParseErrorHandler())
                                .setCustomExceptionHandler(failure -> {}));
        Reading reading = new Reading(inlines);
        if (sheet != null) {
            if (inlines && sheet.hasImportRules()) {
                reading.removed.add("@import");
            }
            sheet.getAllRules().forEach(reading::add);
        }
        return new StyleSheet(List.copyOf(reading.rules), reading.head.toString(), Set.copyOf(reading.removed));
    }

    /** Collects the rules. */
    private static final class Reading {

        private final boolean inlines;
        private final List<InlineRule> rules = new ArrayList<>();
        private final StringBuilder head = new StringBuilder();
        private final Set<String> removed = new LinkedHashSet<>();

        private Reading(boolean inlines) {
            this.inlines = inlines;
        }

        private void add(ICSSTopLevelRule rule) {
            switch (rule) {
                case CSSStyleRule style -> add(style);
                case CSSMediaRule media -> add(media);
                default -> removed.add(name(rule));
            }
        }

        private static String name(ICSSTopLevelRule rule) {
            String css = rule.getAsCSSString(WRITER, 0);
            return css.substring(0, Math.max(1, Math.min(css.length(), firstBreak(css))));
        }

        private static int firstBreak(String css) {
            for (int i = 0; i < css.length(); i++) {
                if (" {;(".indexOf(css.charAt(i)) >= 0) {
                    return i;
                }
            }
            return css.length();
        }

        private void add(CSSStyleRule rule) {
            List<String> declarations = declarations(rule);
            if (declarations.isEmpty()) {
                return;
            }
            List<String> forHead = new ArrayList<>();
            for (CSSSelector selector : rule.getAllSelectors()) {
                String text = selector.getAsCSSString(WRITER, 0);
                if (!SELECTOR.matcher(text).matches()) {
                    removed.add("selector " + text);
                } else if (!inlines || HEAD_ONLY.matcher(text).find()) {
                    forHead.add(text);
                } else {
                    rules.add(new InlineRule(text, Specificity.of(text), declarations));
                }
            }
            append(head, forHead, declarations);
        }

        private void add(CSSMediaRule media) {
            String queries = media.getAllMediaQueries().stream()
                    .map(query -> query.getAsCSSString(WRITER, 0))
                    .collect(Collectors.joining(","));
            if (!MEDIA.matcher(queries).matches()) {
                removed.add("@media " + queries);
                return;
            }
            StringBuilder inside = new StringBuilder();
            media.getAllRules().forEach(rule -> addInside(rule, inside));
            if (!inside.isEmpty()) {
                head.append("@media ")
                        .append(queries)
                        .append('{')
                        .append(inside)
                        .append("}\n");
            }
        }

        private void addInside(ICSSTopLevelRule rule, StringBuilder inside) {
            if (rule instanceof CSSStyleRule style) {
                List<String> selectors = style.getAllSelectors().stream()
                        .map(selector -> selector.getAsCSSString(WRITER, 0))
                        .filter(selector -> SELECTOR.matcher(selector).matches())
                        .toList();
                append(inside, selectors, declarations(style));
            } else {
                removed.add(name(rule));
            }
        }

        private static void append(StringBuilder css, List<String> selectors, List<String> declarations) {
            if (!selectors.isEmpty() && !declarations.isEmpty()) {
                css.append(String.join(",", selectors))
                        .append('{')
                        .append(String.join(";", declarations))
                        .append("}\n");
            }
        }

        private List<String> declarations(CSSStyleRule rule) {
            List<String> safe = new ArrayList<>();
            for (CSSDeclaration declaration : rule.getAllDeclarations()) {
                String value =
                        declaration.getExpressionAsCSSString() + (declaration.isImportant() ? " !important" : "");
                SafeStyles.declaration(declaration.getProperty(), value)
                        .ifPresentOrElse(safe::add, () -> removed.add("style " + declaration.getProperty()));
            }
            return safe;
        }
    }
}
