package com.dryjets.email.merge;

import org.jspecify.annotations.Nullable;

/** Where in a text the next character stands. It follows the text character by character. */
interface MergeContext {

    static MergeContext of(MergeFormat format) {
        return switch (format) {
            case HTML -> new HtmlContext();
            case TEXT -> new TextContext();
            case LINE -> new LineContext();
        };
    }

    /** Moves on by one character of text. */
    void step(char c);

    /** Moves on by a value, and returns how it is escaped. */
    Escape value();

    /** Returns why no value may stand here; null if one may. */
    @Nullable
    String valueProblem();

    /** Returns why no block may start or end here; null if it may. */
    @Nullable
    String blockProblem();

    /** Returns whether this is text: outside of tags, comments and the like. */
    boolean inText();

    /** Returns whether this is within an attribute whose value is a URL. */
    boolean inUrl();

    /** Returns whether that URL is the target of a link. */
    boolean inLink();

    MergeContext copy();

    /** Continues after two branches, of which the other one ended elsewhere; returns whether both ended in the same place. */
    boolean join(MergeContext other);

    /** A subject or the like. */
    final class LineContext implements MergeContext {

        @Override
        public void step(char c) {
            // Every place is alike.
        }

        @Override
        public Escape value() {
            return Escape.LINE;
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
            return this;
        }

        @Override
        public boolean join(MergeContext other) {
            return true;
        }
    }
}
