package com.dryjets.social.network;

/** What a network allows beyond publishing a post. */
public enum Feature {
    THREAD,
    FIRST_COMMENT,
    ALT_TEXT,
    EDIT,
    DELETE,
    /** A post without pictures shows a card of the page that it links to. */
    LINK_PREVIEW,
    /** A person must choose who can see each post. */
    PRIVACY,
    AI_DISCLOSURE
}
