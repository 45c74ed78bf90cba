package com.dryjets.email.html;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces words in well-formed HTML by what depends on whether they stand in an element's tag. */
record HtmlWords(String html, Pattern word) {

    interface Replacement {
        String of(MatchResult match, boolean inTag);
    }

    String replace(Replacement replacement) {
        Matcher matcher = word.matcher(html);
        StringBuilder replaced = new StringBuilder(html.length());
        int from = 0;
        boolean inTag = false;
        while (matcher.find()) {
            String before = html.substring(from, matcher.start());
            // Well-formed HTML has no angle brackets in values and text, so the last one decides.
            int open = before.lastIndexOf('<');
            int close = before.lastIndexOf('>');
            inTag = open < 0 && close < 0 ? inTag : open > close;
            replaced.append(before).append(replacement.of(matcher.toMatchResult(), inTag));
            from = matcher.end();
        }
        return replaced.append(html, from, html.length()).toString();
    }
}
