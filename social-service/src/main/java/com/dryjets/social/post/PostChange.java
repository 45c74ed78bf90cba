package com.dryjets.social.post;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a change makes of a post. */
public record PostChange(
        Message message, @Nullable UUID accountId, Instant scheduledFor, Timing timing, Set<HoldReason> holds) {

    /** Everything as it is. */
    public static PostChange of(Post post) {
        return new PostChange(post.message(), post.accountId(), post.scheduledFor(), post.timing(), post.holds());
    }

    public PostChange with(Message newMessage) {
        return new PostChange(newMessage, accountId, scheduledFor, timing, holds);
    }

    /** The same post by another account. */
    public PostChange by(UUID newAccountId) {
        return new PostChange(message, newAccountId, scheduledFor, timing, holds);
    }

    /** The same post, waiting for these things besides its account. */
    public PostChange holding(Set<HoldReason> newHolds) {
        return new PostChange(message, accountId, scheduledFor, timing, newHolds);
    }

    /** The same post at another time. */
    public PostChange at(Instant time, Timing how) {
        return new PostChange(message, accountId, time, how, holds);
    }
}
