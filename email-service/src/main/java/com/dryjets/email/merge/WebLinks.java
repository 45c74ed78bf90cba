package com.dryjets.email.merge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which links of an email lead to web pages. As lenient as browsers are: a host in any script, and spaces and other
 * characters that a URI may not have, are escaped when somebody follows the link.
 */
final class WebLinks {

    private static final Pattern WEB_PAGE = Pattern.compile(
            "(https?)(://(?:[^/?#@]*+@)?(?:\\[[0-9a-f:.]+]|[^\\s/?#:@\\[\\]<>\\\\|\"]+)(?::\\d*)?(?:[/?#].*)?)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private WebLinks() {}

    /** Returns the link with its scheme in lower case; empty if it does not lead to a web page. */
    static Optional<String> of(String link) {
        Matcher page = WEB_PAGE.matcher(link.strip());
        return page.matches() ? Optional.of(page.group(1).toLowerCase(Locale.ROOT) + page.group(2)) : Optional.empty();
    }
}
