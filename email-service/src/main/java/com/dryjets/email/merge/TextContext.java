package com.dryjets.email.merge;

import org.jspecify.annotations.Nullable;

/** A place in plain text, where mail programs turn web addresses into links. */
final class TextContext implements MergeContext {

    /** No more of a word is needed to see that an address starts. */
    private static final int LONGEST_START = "https://".length();

    /** The last characters of the word. */
    private final StringBuilder word;

    private UrlPlace url = new UrlPlace();
    private boolean inAddress;

    TextContext() {
        this(new StringBuilder());
    }

    private TextContext(StringBuilder word) {
        this.word = word;
    }

    @Override
    public void step(char c) {
        if (Character.isWhitespace(c) || inAddress && (c == '>' || c == '"')) {
            word.setLength(0);
            inAddress = false;
        } else if (inAddress) {
            url.step(c);
        } else {
            word.append(c);
            if (word.length() > LONGEST_START) {
                word.deleteCharAt(0);
            }
            if (c == '/' && startsAddress()) {
                inAddress = true;
                url.start();
                "https://".chars().forEach(part -> url.step((char) part));
            }
        }
    }

    private boolean startsAddress() {
        String end = word.toString();
        return end.endsWith("http://") || end.equals("https://");
    }

    @Override
    public Escape value() {
        return inAddress ? url.value() : Escape.TEXT;
    }

    @Override
    public @Nullable String valueProblem() {
        return null;
    }

    @Override
    public @Nullable String blockProblem() {
        return null;
    }

    @Override
    public boolean inText() {
        return true;
    }

    @Override
    public boolean inUrl() {
        return false;
    }

    @Override
    public boolean inLink() {
        return false;
    }

    @Override
    public MergeContext copy() {
        TextContext copy = new TextContext(new StringBuilder(word));
        copy.url = url.copy();
        copy.inAddress = inAddress;
        return copy;
    }

    @Override
    public boolean join(MergeContext other) {
        if (other instanceof TextContext end) {
            inAddress &= end.inAddress;
            url.join(end.url);
        }
        return true;
    }
}
