package com.dryjets.social.account;

import com.dryjets.kit.work.Backoff;
import com.dryjets.social.network.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** How long an account rests after a limit. */
final class RestRules {

    /** Shortens each account's rest by a different part of up to a quarter, so that accounts don't all resume at once. */
    private static final int PARTS = 1_000;

    private static final int MOST = 4 * PARTS;

    /**
     * The number of consecutive limits after which the rest no longer grows: enough to reach an hour even from one second.
     */
    private static final int STEPS = 16;

    private RestRules() {}

    /** Returns the rests after limits without a known end: after the first since the last success, the second and so on. */
    static List<Duration> pauses(UUID accountId, RestConfig config) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(inARow -> pause(inARow, accountId, config))
                .toList();
    }

    private static Duration pause(int inARow, UUID accountId, RestConfig config) {
        Duration pause = new Backoff(config.firstLimit(), config.longestLimit()).after(inARow);
        int part = Math.floorMod(31 * accountId.hashCode() + inARow, PARTS);
        return pause.minus(pause.multipliedBy(part).dividedBy(MOST));
    }

    /**
     * Returns when a used-up limit ends: at its stated reset, or for a rolling window of posts, when our oldest post leaves
     * the window. Empty if unknown.
     *
     * @param oldest when our oldest post in the window was published
     */
    static Optional<Instant> end(RateLimit limit, Optional<Instant> oldest, RestConfig config, Instant now) {
        if (limit.resetsAt() != null) {
            return Optional.of(limit.resetsAt()).filter(now::isBefore);
        }
        Duration window = limit.postsIn();
        return window == null ? Optional.empty() : oldest.flatMap(at -> freed(at, window, config, now));
    }

    /**
     * Returns when to try whether a rolling window allows another post: once our oldest post has left it, or earlier after
     * {@link RestConfig#longestForPosts}, because older posts may have been made directly on the network. Empty if ours has
     * already left it.
     */
    static Optional<Instant> freed(Instant oldest, Duration window, RestConfig config, Instant now) {
        Instant asked = now.plus(config.longestForPosts());
        return Optional.of(oldest.plus(window)).filter(now::isBefore).map(left -> left.isBefore(asked) ? left : asked);
    }
}
