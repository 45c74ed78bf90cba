package com.dryjets.email.html;

/** Finds merge tags: {@code {{ … }}} and {@code {% … %}}, whose quoted parts may have braces. */
final class MergeTagText {

    /** What is longer is no merge tag, but a text with braces. */
    private static final int LONGEST = 1_000;

    private MergeTagText() {}

    /** Returns where the next merge tag starts; -1 if there is none. */
    static int next(String text, int from) {
        for (int at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
            if (end(text, at) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** Returns the position after the merge tag that starts here; -1 if none does. */
    static int end(String text, int start) {
        char second = start + 1 < text.length() ? text.charAt(start + 1) : 0;
        if (text.charAt(start) != '{' || second != '{' && second != '%') {
            return -1;
        }
        char close = second == '{' ? '}' : '%';
        int end = end(text, start, close, true);
        return end > 0 ? end : end(text, start, close, false);
    }

    private static int end(String text, int start, char close, boolean quotes) {
        char quote = 0;
        int last = Math.min(text.length() - 1, start + LONGEST);
        for (int i = start + 2; i < last; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (quotes && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == close && text.charAt(i + 1) == '}') {
                return i + 2;
            }
        }
        return -1;
    }
}
