package com.dryjets.social.network;

/**
 * A step of publishing a post.
 *
 * @param index of the medium or part that it is about, from 0
 */
public record Step(Kind kind, int index) {

    /** The kinds of steps. */
    public enum Kind {
        /** Sends a medium to the network. Nobody sees it yet, so it may be repeated. */
        UPLOAD(false),
        /** Prepares a post, such as Instagram's container. Nobody sees it yet, so it may be repeated. */
        PREPARE(false),
        /** Shows a part of the post. */
        PUBLISH(true),
        /** Shows the first comment. */
        COMMENT(true);

        private final boolean visible;

        Kind(boolean visible) {
            this.visible = visible;
        }
    }

    /** Whether people see its effect, so that an unknown outcome must be settled before anything is repeated. */
    public boolean isVisible() {
        return kind.visible;
    }

    /** The name in the ledger: {@code "UPLOAD 0"}. */
    public String key() {
        return kind + " " + index;
    }

    public static Step of(String key) {
        int space = key.indexOf(' ');
        return new Step(Kind.valueOf(key.substring(0, space)), Integer.parseInt(key.substring(space + 1)));
    }
}
