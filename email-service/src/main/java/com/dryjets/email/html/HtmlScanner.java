package com.dryjets.email.html;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Splits HTML into comments, merge tags and the rest, and knows whether a merge tag stands in text. */
final class HtmlScanner {

    /** What a piece of HTML is. */
    enum Kind {
        LITERAL,
        TAG_IN_TEXT,
        /** In an element's tag, or in a style sheet. */
        TAG_ELSEWHERE,
        COMMENT
    }

    private final String html;
    private final Map<Integer, Integer> tags;
    private int from;
    private int to;
    private Kind kind = Kind.LITERAL;
    private boolean inElementTag;
    private char quote;
    /** The element whose content is not HTML, as it ends; empty outside. */
    private String rawEnd = "";

    /**
     * Starts at the beginning.
     *
     * @param tags the ends of merge tags by their starts
     */
    HtmlScanner(String html, Map<Integer, Integer> tags) {
        this.html = html;
        this.tags = tags;
    }

    Kind kind() {
        return kind;
    }

    /** Returns the piece; of a comment, what is between its marks. */
    String text() {
        return kind == Kind.COMMENT
                ? html.substring(from + "<!--".length(), Math.max(from + "<!--".length(), to - "-->".length()))
                : html.substring(from, to);
    }

    /** Moves to the next piece; false at the end. */
    boolean next() {
        from = to;
        if (from >= html.length()) {
            return false;
        }
        if (startsSpecial(from)) {
            return true;
        }
        kind = Kind.LITERAL;
        do {
            follow(to);
            to++;
        } while (to < html.length() && !isSpecial(to));
        return true;
    }

    private boolean startsSpecial(int at) {
        if (isComment(at)) {
            int close = html.indexOf("-->", at + 4);
            to = close < 0 ? html.length() : close + 3;
            kind = Kind.COMMENT;
            return true;
        }
        @Nullable Integer end = tags.get(at);
        if (end == null) {
            return false;
        }
        to = end;
        kind = inElementTag || !rawEnd.isEmpty() ? Kind.TAG_ELSEWHERE : Kind.TAG_IN_TEXT;
        return true;
    }

    private boolean isSpecial(int at) {
        return isComment(at) || html.charAt(at) == '{' && tags.containsKey(at);
    }

    private boolean isComment(int at) {
        return !inElementTag && rawEnd.isEmpty() && html.startsWith("<!--", at);
    }

    /** Notes whether the next character is inside an element's tag, and inside quotes there. */
    private void follow(int at) {
        char c = html.charAt(at);
        if (inElementTag) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                inElementTag = false;
            }
        } else if (c == '<' && at + 1 < html.length() && opens(at)) {
            inElementTag = true;
        }
    }

    private boolean opens(int at) {
        if (!rawEnd.isEmpty()) {
            boolean ends = html.regionMatches(true, at, rawEnd, 0, rawEnd.length());
            rawEnd = ends ? "" : rawEnd;
            return ends;
        }
        for (String raw : new String[] {"style", "script", "title", "textarea"}) {
            if (html.regionMatches(true, at + 1, raw, 0, raw.length())) {
                rawEnd = "</" + raw.toLowerCase(Locale.ROOT);
            }
        }
        char next = html.charAt(at + 1);
        return Character.isLetter(next) || next == '/' || next == '!';
    }
}
