package com.dryjets.social.post;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change makes of a post. */
public record PostChange(
        Message message,
        @Nullable UUID accountId,
        Instant scheduledFor,
        Timing timing,
        Set<HoldReason> holds,
        List<String> authors) {

    /** Everything as it is. */
    public static PostChange of(Post post) {
        return new PostChange(
                post.message(), post.accountId(), post.scheduledFor(), post.timing(), post.holds(), post.authors());
    }

    /** Other words, which were approved elsewhere. */
    public PostChange with(Message newMessage) {
        return new PostChange(newMessage, accountId, scheduledFor, timing, holds, List.of());
    }

    /** Other words of a person. */
    public PostChange with(Message newMessage, String author) {
        List<String> all = Stream.concat(authors.stream().filter(earlier -> !earlier.equals(author)), Stream.of(author))
                .toList();
        return new PostChange(newMessage, accountId, scheduledFor, timing, holds, all);
    }

    /** The same post, approved as it is. */
    public PostChange approved() {
        return new PostChange(message, accountId, scheduledFor, timing, holds, List.of());
    }

    /** The same change without other words and another account. */
    PostChange keepingMessageOf(Post post) {
        return new PostChange(post.message(), post.accountId(), scheduledFor, timing, holds, authors);
    }

    /** The same post by another account. */
    public PostChange by(UUID newAccountId) {
        return new PostChange(message, newAccountId, scheduledFor, timing, holds, authors);
    }

    /** The same post, waiting for these things besides its account and its approval. */
    public PostChange holding(Set<HoldReason> newHolds) {
        return new PostChange(message, accountId, scheduledFor, timing, newHolds, authors);
    }

    /** The same post at another time, for which it may have waited. */
    public PostChange at(Instant time, Timing how) {
        Set<HoldReason> others =
                holds.stream().filter(hold -> hold != HoldReason.TIME).collect(Collectors.toUnmodifiableSet());
        return new PostChange(message, accountId, time, how, others, authors);
    }
}
