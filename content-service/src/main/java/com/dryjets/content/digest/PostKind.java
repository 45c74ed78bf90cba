package com.dryjets.content.digest;

/** What a post is; hooks, questions and calls to action depend on it. */
public enum PostKind {
    ANNOUNCEMENT,
    HOW_TO,
    SURVEY,
    STORY,
    OPINION
}
