package com.dryjets.social.post;

import com.dryjets.kit.problem.Problem;

/** The errors for posts that cannot be changed. */
final class PostProblems {

    private PostProblems() {}

    /** What is said of a post that was cancelled when people saw a part of it already. */
    static String partOnly(String reason) {
        return "Only a part was published, because the post was cancelled: " + reason;
    }

    static Problem notPossible(Post post, PostAction action) {
        return Problem.conflict(
                switch (post.status()) {
                    case PUBLISHING -> "The post is being published.";
                    case UNKNOWN ->
                        "It is not yet known whether the network shows the post. Wait until that is settled.";
                    case PUBLISHED -> "The post is already published.";
                    case CANCELLED -> "The post is cancelled.";
                    case FAILED -> "The post has failed. Retry it instead.";
                    case QUEUED, HELD ->
                        action == PostAction.RETRY ? "The post has not failed." : "The post is waiting.";
                });
    }
}
