package com.dryjets.email.merge;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place in HTML, as browsers' tokenizers see it (HTML Standard, 13.2.5), as far as values need it. */
final class HtmlContext implements MergeContext {

    private static final Set<String> URLS = Set.of("href", "src", "background", "action", "poster", "cite", "longdesc");
    private static final Set<String> LINKS = Set.of("a", "area");
    private static final Set<String> RAW =
            Set.of("script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext");

    private enum State {
        TEXT,
        OPEN,
        DECLARATION,
        COMMENT,
        BOGUS,
        TAG_NAME,
        IN_TAG,
        ATTRIBUTE,
        AFTER_ATTRIBUTE,
        BEFORE_VALUE,
        QUOTED,
        UNQUOTED,
        RAW
    }

    private State state = State.TEXT;
    private StringBuilder tag = new StringBuilder();
    private StringBuilder attribute = new StringBuilder();
    private boolean closing;
    private char quote;
    private int dashes;
    private UrlPlace url = new UrlPlace();

    @Override
    public void step(char c) {
        state = switch (state) {
            case TEXT -> c == '<' ? open() : State.TEXT;
            case OPEN -> opened(c);
            case DECLARATION -> declaration(c);
            case COMMENT -> comment(c);
            case BOGUS -> c == '>' ? State.TEXT : State.BOGUS;
            case TAG_NAME -> tagName(c);
            case IN_TAG -> inTag(c);
            case ATTRIBUTE -> attribute(c);
            case AFTER_ATTRIBUTE -> c == '=' ? State.BEFORE_VALUE : inTag(c);
            case BEFORE_VALUE -> beforeValue(c);
            case QUOTED -> quoted(c);
            case UNQUOTED -> Character.isWhitespace(c) ? State.IN_TAG : c == '>' ? end() : State.UNQUOTED;
            case RAW -> raw(c);
        };
    }

    private State open() {
        tag.setLength(0);
        closing = false;
        return State.OPEN;
    }

    private State opened(char c) {
        if (c == '!') {
            dashes = 0;
            return State.DECLARATION;
        }
        if (c == '/' && !closing) {
            closing = true;
            return State.OPEN;
        }
        if (Character.isLetter(c)) {
            tag.append(Character.toLowerCase(c));
            return State.TAG_NAME;
        }
        return c == '?' || closing && c != '>' ? State.BOGUS : c == '<' ? open() : State.TEXT;
    }

    private State declaration(char c) {
        dashes = c == '-' ? dashes + 1 : 0;
        if (dashes == 2) {
            dashes = 0;
            return State.COMMENT;
        }
        return dashes == 1 ? State.DECLARATION : c == '>' ? State.TEXT : State.BOGUS;
    }

    private State comment(char c) {
        if (c == '>' && dashes >= 2) {
            return State.TEXT;
        }
        dashes = c == '-' ? dashes + 1 : 0;
        return State.COMMENT;
    }

    private State tagName(char c) {
        if (c == '>') {
            return end();
        }
        if (c == '/' || Character.isWhitespace(c)) {
            return State.IN_TAG;
        }
        tag.append(Character.toLowerCase(c));
        return State.TAG_NAME;
    }

    private State inTag(char c) {
        if (c == '>') {
            return end();
        }
        if (c == '/' || Character.isWhitespace(c)) {
            return state == State.AFTER_ATTRIBUTE && c != '/' ? State.AFTER_ATTRIBUTE : State.IN_TAG;
        }
        attribute.setLength(0);
        attribute.append(Character.toLowerCase(c));
        return State.ATTRIBUTE;
    }

    private State attribute(char c) {
        if (c == '=') {
            return State.BEFORE_VALUE;
        }
        if (c == '>') {
            return end();
        }
        if (c == '/' || Character.isWhitespace(c)) {
            return c == '/' ? State.IN_TAG : State.AFTER_ATTRIBUTE;
        }
        attribute.append(Character.toLowerCase(c));
        return State.ATTRIBUTE;
    }

    private State beforeValue(char c) {
        if (c == '"' || c == '\'') {
            quote = c;
            url.start();
            return State.QUOTED;
        }
        return Character.isWhitespace(c) ? State.BEFORE_VALUE : c == '>' ? end() : State.UNQUOTED;
    }

    private State quoted(char c) {
        if (c == quote) {
            return State.IN_TAG;
        }
        url.step(c);
        return State.QUOTED;
    }

    private State end() {
        attribute.setLength(0);
        return !closing && RAW.contains(tag.toString()) ? State.RAW : State.TEXT;
    }

    /** The text of a raw element ends with its end tag; the attribute's buffer holds the last characters. */
    private State raw(char c) {
        attribute.append(Character.toLowerCase(c));
        String end = "</" + tag;
        if (attribute.length() > end.length()) {
            attribute.deleteCharAt(0);
        }
        if (!attribute.toString().equals(end)) {
            return State.RAW;
        }
        closing = true;
        return State.TAG_NAME;
    }

    @Override
    public boolean inText() {
        return state == State.TEXT;
    }

    @Override
    public Escape value() {
        return inUrl() ? url.value() : Escape.HTML;
    }

    @Override
    public @Nullable String valueProblem() {
        if (state == State.IN_TAG || state == State.AFTER_ATTRIBUTE) {
            return "A value cannot stand between attributes. Put it into a quoted attribute.";
        }
        if (state != State.QUOTED) {
            return blockProblem();
        }
        String name = attribute.toString();
        boolean code = name.startsWith("on") || name.equals("style") || name.equals("srcset") || name.equals("srcdoc");
        return code ? "A value cannot stand in the attribute %s.".formatted(name.toLowerCase(Locale.ROOT)) : null;
    }

    @Override
    public @Nullable String blockProblem() {
        return switch (state) {
            case TEXT, QUOTED, IN_TAG, AFTER_ATTRIBUTE -> null;
            case COMMENT, DECLARATION, BOGUS -> "A merge tag cannot stand in a comment.";
            case RAW -> "A merge tag cannot stand in <%s>.".formatted(tag);
            case BEFORE_VALUE, UNQUOTED -> "Put the value of the attribute %s into quotes.".formatted(attribute);
            case OPEN, TAG_NAME, ATTRIBUTE -> "A merge tag cannot be part of the name of an element or attribute.";
        };
    }

    @Override
    public boolean inUrl() {
        return state == State.QUOTED && !closing && URLS.contains(attribute.toString());
    }

    @Override
    public boolean inLink() {
        return inUrl() && LINKS.contains(tag.toString()) && attribute.toString().equals("href");
    }

    @Override
    public HtmlContext copy() {
        HtmlContext copy = new HtmlContext();
        copy.state = state;
        copy.tag = new StringBuilder(tag);
        copy.attribute = new StringBuilder(attribute);
        copy.closing = closing;
        copy.quote = quote;
        copy.dashes = dashes;
        copy.url = url.copy();
        return copy;
    }

    @Override
    public boolean join(MergeContext other) {
        if (!(other instanceof HtmlContext end) || place() != end.place()) {
            return false;
        }
        if (state == State.TEXT) {
            return true;
        }
        boolean sameTag = closing == end.closing && tag.toString().contentEquals(end.tag);
        if (state != State.QUOTED) {
            return sameTag;
        }
        url.join(end.url);
        return sameTag && quote == end.quote && attribute.toString().contentEquals(end.attribute);
    }

    private State place() {
        return state == State.AFTER_ATTRIBUTE ? State.IN_TAG : state;
    }
}
