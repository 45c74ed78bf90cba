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
    /** The person who posts chooses who may see it. */
    PRIVACY,
    AI_DISCLOSURE
}
