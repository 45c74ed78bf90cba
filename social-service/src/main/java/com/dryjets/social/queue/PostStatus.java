package com.dryjets.social.queue;

/** The state of a post. */
public enum PostStatus {
    SCHEDULED,
    PUBLISHED,
    FAILED,
    CANCELLED
}
