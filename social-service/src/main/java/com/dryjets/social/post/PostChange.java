package com.dryjets.social.post;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that a change sets on a post. */
public record PostChange(
        Message message,
        @Nullable UUID accountId,
        Instant scheduledFor,
        Timing timing,
        Set<HoldReason> holds,
        List<String> authors) {

    /** Returns a change that leaves everything as it is. */
    public static PostChange of(Post post) {
        return new PostChange(
                post.message(), post.accountId(), post.scheduledFor(), post.timing(), post.holds(), post.authors());
    }

    /** Sets a message that was approved as content. */
    public PostChange with(Message newMessage) {
        return new PostChange(newMessage, accountId, scheduledFor, timing, holds, List.of());
    }

    /** Sets a message that a person wrote; it needs a new approval. */
    public PostChange with(Message newMessage, String author) {
        List<String> all = Stream.concat(authors.stream().filter(earlier -> !earlier.equals(author)), Stream.of(author))
                .toList();
        return new PostChange(newMessage, accountId, scheduledFor, timing, holds, all);
    }

    /** Sets a message that differs only in who can see it, which needs no new approval. */
    public PostChange seenAs(Message newMessage) {
        return new PostChange(newMessage, accountId, scheduledFor, timing, holds, authors);
    }

    /** Approves the post as it is. */
    public PostChange approved() {
        return new PostChange(message, accountId, scheduledFor, timing, holds, List.of());
    }

    /** Keeps the message and account of a post. */
    PostChange keepingMessageOf(Post post) {
        return new PostChange(post.message(), post.accountId(), scheduledFor, timing, holds, authors);
    }

    /** Sets another account. */
    public PostChange by(UUID newAccountId) {
        return new PostChange(message, newAccountId, scheduledFor, timing, holds, authors);
    }

    /** Sets what the post waits for besides its account and its approval. */
    public PostChange holding(Set<HoldReason> newHolds) {
        return new PostChange(message, accountId, scheduledFor, timing, newHolds, authors);
    }

    /** Sets another time, which ends a wait for a free one. */
    public PostChange at(Instant time, Timing how) {
        Set<HoldReason> others =
                holds.stream().filter(hold -> hold != HoldReason.TIME).collect(Collectors.toUnmodifiableSet());
        return new PostChange(message, accountId, time, how, others, authors);
    }
}
