package com.dryjets.local.sandbox.network.feed;

/** What kind of media a network has stored. */
public enum MediaKind {
    IMAGE,
    GIF,
    VIDEO,
    /** Several pictures or videos that form one post. */
    CAROUSEL
}
