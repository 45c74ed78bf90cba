package com.dryjets.content.importing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what only a site generator understands: Liquid and Nunjucks tags, shortcodes, attribute lists and comments.
 * Code stays as it is, because there such tags are content.
 */
final class TemplateTags {

    private static final Pattern CODE = Pattern.compile(
            "^(?<fence>`{3,}|~{3,})[^\\n]*\\n.*?(?:^\\k<fence>[`~]*[ \\t]*$|\\z)|(?<ticks>`+)(?!`)[^\\n]*?(?<!`)\\k<ticks>(?!`)"
                    + "|<pre\\b.*?</pre>|<code\\b.*?</code>",
            Pattern.DOTALL | Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String regex, String replacement) {
            return new Rule(Pattern.compile(regex, Pattern.DOTALL | Pattern.MULTILINE), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("<!--.*?-->", ""),
            Rule.of("\\{#.*?#}", ""),
            Rule.of("\\{%-?\\s*comment\\b.*?endcomment\\s*-?%}", ""),
            // A picture with a generated address is removed; of such a link, the text stays.
            Rule.of("!\\[[^\\]]*]\\(\\s*\\{[{%].*?[}%]}[^)]*\\)", ""),
            Rule.of("(?<!!)\\[([^\\]]*)]\\(\\s*\\{[{%].*?[}%]}[^)]*\\)", "$1"),
            Rule.of("<img\\b[^>]*\\{[{%][^>]*>", ""),
            Rule.of("(<a\\b[^>]*?)\\bhref\\s*=\\s*(?:\"\\s*\\{[{%].*?[}%]}[^\"]*\"|'\\s*\\{[{%].*?[}%]}[^']*')", "$1"),
            // A dash before a removed tag is removed with it.
            Rule.of("[ \\t]*[-–—][ \\t]*\\{\\{.*?}}[ \\t]*$", ""),
            Rule.of("\\{\\{.*?}}", ""),
            Rule.of("\\{%.*?%}", ""),
            Rule.of("[ \\t]*\\{:?[ \\t]*[.#:][^{}\\n]*}", ""),
            Rule.of("^\\s*\\[\\[?_?TOC_?]?]\\s*$", ""),
            Rule.of("\\n{3,}", "\n\n"));

    private static final Pattern BLANK_LINES_AT_START = Pattern.compile("\\A(?:[ \\t]*\\n)+");

    private TemplateTags() {}

    /** Removes the tags from a post. */
    static String remove(String post) {
        StringBuilder clean = new StringBuilder();
        Matcher code = CODE.matcher(post);
        int from = 0;
        for (MatchResult match : code.results().toList()) {
            clean.append(removeFromProse(post.substring(from, match.start()))).append(match.group());
            from = match.end();
        }
        clean.append(removeFromProse(post.substring(from)));
        // The indentation of the first line may make it code.
        return BLANK_LINES_AT_START.matcher(clean).replaceFirst("").stripTrailing();
    }

    private static String removeFromProse(String prose) {
        String clean = prose;
        for (Rule rule : RULES) {
            clean = rule.pattern().matcher(clean).replaceAll(rule.replacement());
        }
        return clean;
    }
}
