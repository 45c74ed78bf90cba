package com.dryjets.social.queue;

/** Where a post is on its way. */
public enum PostStatus {
    SCHEDULED,
    PUBLISHED,
    FAILED,
    CANCELLED
}
