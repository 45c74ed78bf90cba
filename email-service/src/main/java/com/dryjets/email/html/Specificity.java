package com.dryjets.email.html;

import java.util.regex.Pattern;

/** How specific a selector is (Selectors Level 3, section 9), for selectors without pseudo-classes. */
final class Specificity {

    private static final Pattern IDS = Pattern.compile("#[\\w-]+");
    private static final Pattern CLASSES = Pattern.compile("\\.[\\w-]+|\\[[^]]*]");
    private static final Pattern TYPES = Pattern.compile("(?:^|[\\s>+~])[a-zA-Z][\\w-]*");

    private Specificity() {}

    static int of(String selector) {
        String withoutValues = selector.replaceAll("\\[[^]]*]", "[]");
        return 10_000 * count(IDS, withoutValues) + 100 * count(CLASSES, withoutValues) + count(TYPES, withoutValues);
    }

    private static int count(Pattern part, String selector) {
        return (int) part.matcher(selector).results().count();
    }
}
