package com.dryjets.content.recommendation;

/** What pieces can have in common. */
public enum Trait {
    ANGLE,
    HOOK,
    LENGTH,
    HASHTAG
}
