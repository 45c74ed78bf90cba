package com.dryjets.email.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the merge tags of a text start and end. */
public final class MergeSpans {

    /**
     * A tag with its delimiters.
     *
     * @param closed whether it has an end; without one, it reaches to the end of the text
     */
    public record Span(int start, int end, boolean closed) {}

    private static final Pattern VERBATIM = Pattern.compile("\\{%-?\\s*(comment|raw)\\s*-?%}");

    private final String source;
    /** The blocks, {@code comment} or {@code raw}, of which no end follows. */
    private final Set<String> endless = new HashSet<>();

    private int quote;

    private MergeSpans(String source) {
        this.source = source;
    }

    /** Returns the tags in order, at most one more than a template may have. */
    public static List<Span> of(String source) {
        return new MergeSpans(source).all();
    }

    private List<Span> all() {
        List<Span> spans = new ArrayList<>();
        int start = next(0);
        while (start >= 0 && spans.size() <= MergeLimits.TAGS) {
            int end = end(start);
            spans.add(new Span(start, end < 0 ? source.length() : end, end >= 0));
            start = end < 0 ? -1 : next(verbatim(start, end));
        }
        return spans;
    }

    /** Returns where to go on: in a comment, or in what is raw, only its end is a tag. */
    private int verbatim(int start, int end) {
        Matcher block = VERBATIM.matcher(source.substring(start, end));
        if (!block.matches() || endless.contains(block.group(1))) {
            return end;
        }
        Matcher closing =
                Pattern.compile("\\{%-?\\s*end" + block.group(1) + "\\s*-?%}").matcher(source);
        if (closing.find(end)) {
            return closing.start();
        }
        endless.add(block.group(1));
        return end;
    }

    private int next(int from) {
        for (int i = source.indexOf('{', from); i >= 0 && i + 1 < source.length(); i = source.indexOf('{', i + 1)) {
            if (source.charAt(i + 1) == '{' || source.charAt(i + 1) == '%') {
                return i;
            }
        }
        return -1;
    }

    /** Returns where the tag ends. An end within quotes does not count, unless there is no other. */
    private int end(int start) {
        char closing = source.charAt(start + 1) == '{' ? '}' : '%';
        int last = Math.min(source.length(), start + MergeLimits.TAG_LENGTH);
        quote = 0;
        int fallback = -1;
        for (int i = start + 2; i + 1 < last; i++) {
            boolean ends = source.charAt(i) == closing && source.charAt(i + 1) == '}';
            if (ends && quote == 0) {
                return i + 2;
            }
            fallback = ends && fallback < 0 ? i + 2 : fallback;
            if (fallback >= 0 && source.charAt(i) == '\n') {
                return fallback;
            }
            read(i);
        }
        return fallback;
    }

    /** Notes the start or the end of quotes, which HTML may have escaped. */
    private void read(int i) {
        int mark = quoteAt(i);
        if (mark != 0 && (quote == 0 || quote == mark)) {
            quote = quote == 0 ? mark : 0;
        }
    }

    private int quoteAt(int i) {
        char c = source.charAt(i);
        if (c == '"' || c == '\'') {
            return c;
        }
        if (c != '&') {
            return 0;
        }
        boolean isDouble = source.startsWith("&quot;", i) || source.startsWith("&#34;", i);
        boolean isSingle = source.startsWith("&#39;", i) || source.startsWith("&apos;", i);
        return isDouble ? '"' : isSingle ? '\'' : 0;
    }
}
