package com.dryjets.social.post;

import com.dryjets.kit.problem.Problem;

/** Problems for posts that can't be changed. */
final class PostProblems {

    private PostProblems() {}

    /** Returns the warning for a post that was cancelled when a part of it was already visible. */
    static String partOnly(String reason) {
        return "Only a part was published, because the post was cancelled: " + reason;
    }

    static Problem notPossible(Post post, PostAction action) {
        return Problem.conflict(
                switch (post.status()) {
                    case PUBLISHING -> "The post is being published.";
                    case UNKNOWN ->
                        "It is not known whether the post was published. Settle its outcome or retry it first.";
                    case PUBLISHED -> "The post is already published.";
                    case CANCELLED -> "The post is cancelled.";
                    case FAILED -> "The post has failed. Retry it instead.";
                    case QUEUED, HELD ->
                        action == PostAction.RETRY ? "The post has not failed." : "The post is waiting.";
                });
    }
}
