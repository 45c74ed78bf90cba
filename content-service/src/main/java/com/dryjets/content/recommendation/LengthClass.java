package com.dryjets.content.recommendation;

/** The length of a published text: what a feed shows whole, a few paragraphs, or more. */
public enum LengthClass {
    SHORT(400),
    MEDIUM(1200),
    LONG(Integer.MAX_VALUE);

    private final int most;

    LengthClass(int most) {
        this.most = most;
    }

    /** Tells the class of a length in characters. */
    public static LengthClass of(int length) {
        return length <= SHORT.most ? SHORT : length <= MEDIUM.most ? MEDIUM : LONG;
    }
}
