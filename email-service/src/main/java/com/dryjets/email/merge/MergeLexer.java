package com.dryjets.email.merge;

import com.dryjets.email.merge.MergeSpans.Span;
import com.dryjets.email.merge.MergeToken.Output;
import com.dryjets.email.merge.MergeToken.Tag;
import com.dryjets.email.merge.MergeToken.Text;
import com.dryjets.email.merge.MergeToken.Verbatim;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Splits a template into its tokens. */
final class MergeLexer {

    private final String source;
    private final MergeFormat format;
    private final SourceLines lines;
    private final List<MergeError> errors;
    private final List<MergeToken> tokens = new ArrayList<>();
    private int position;
    private boolean trims;
    /** The comment or raw block that is open. */
    private @Nullable Tag verbatim;

    MergeLexer(String source, MergeFormat format, SourceLines lines, List<MergeError> errors) {
        this.source = source;
        this.format = format;
        this.lines = lines;
        this.errors = errors;
    }

    List<MergeToken> read() {
        List<Span> spans = MergeSpans.of(source);
        if (spans.size() > MergeLimits.TAGS) {
            error(
                    spans.get(MergeLimits.TAGS).start(),
                    "There are more than " + MergeLimits.TAGS + " tags. Remove some.");
            return tokens;
        }
        spans.forEach(this::read);
        if (verbatim != null) {
            error(verbatim.offset(), "“%s” is never closed. Add {%% end%1$s %%}.".formatted(verbatim.name()));
        }
        text(source.length());
        return tokens;
    }

    private void read(Span span) {
        if (!span.closed()) {
            error(span.start(), withoutEnd(span.start()));
            return;
        }
        String inner = decoded(source.substring(span.start() + 2, span.end() - 2));
        boolean trimsBefore = inner.startsWith("-");
        boolean trimsAfter = inner.length() > 1 && inner.endsWith("-");
        String content = inner.substring(trimsBefore ? 1 : 0, inner.length() - (trimsAfter ? 1 : 0))
                .strip();
        MergeToken token = token(span, content);
        if (verbatim != null) {
            endVerbatim(span, token, trimsAfter);
            return;
        }
        text(span.start());
        if (trimsBefore && !tokens.isEmpty() && tokens.getLast() instanceof Text last) {
            tokens.set(tokens.size() - 1, new Text(last.text().stripTrailing()));
        }
        if (token instanceof Tag tag
                && (tag.name().equals("comment") || tag.name().equals("raw"))) {
            verbatim = tag;
        } else {
            tokens.add(token);
        }
        position = span.end();
        trims = trimsAfter;
    }

    private String withoutEnd(int start) {
        String end = source.charAt(start + 1) == '{' ? "}}" : "%}";
        return source.length() - start > MergeLimits.TAG_LENGTH
                ? "The tag that starts here has no end within %d characters. Close it with %s, or shorten it."
                        .formatted(MergeLimits.TAG_LENGTH, end)
                : "The tag that starts here has no end. Close it with %s.".formatted(end);
    }

    private MergeToken token(Span span, String content) {
        String written = source.substring(span.start(), span.end());
        if (source.charAt(span.start() + 1) == '{') {
            return new Output(content, written, span.start());
        }
        int end = 0;
        while (end < content.length() && Character.isLetter(content.charAt(end))) {
            end++;
        }
        return new Tag(content.substring(0, end), content.substring(end).strip(), written, span.start());
    }

    private void endVerbatim(Span span, MergeToken token, boolean trimsAfter) {
        if (verbatim != null && token instanceof Tag tag && tag.name().equals("end" + verbatim.name())) {
            String text = source.substring(position, span.start());
            tokens.add(new Verbatim(
                    trims ? text.stripLeading() : text, verbatim.name().equals("comment"), verbatim.offset()));
            verbatim = null;
            position = span.end();
            trims = trimsAfter;
        }
    }

    private void text(int end) {
        String text = source.substring(position, end);
        String trimmed = trims ? text.stripLeading() : text;
        if (!trimmed.isEmpty()) {
            tokens.add(new Text(trimmed));
        }
        position = end;
        trims = false;
    }

    /** Editors of HTML escape what stands in a tag, and write no-break spaces. */
    private String decoded(String text) {
        return format == MergeFormat.HTML ? Parser.unescapeEntities(text, false).replace('\u00A0', ' ') : text;
    }

    private void error(int offset, String message) {
        errors.add(lines.error(offset, message));
    }
}
