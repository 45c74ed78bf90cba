package com.dryjets.social.account;

import com.dryjets.kit.work.Backoff;
import com.dryjets.social.network.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How long an account rests after a limit. */
final class RestRules {

    /** A rest is shorter by up to a quarter, each account's by another part, so that they do not all come back at once. */
    private static final int PARTS = 1_000;

    private static final int MOST = 4 * PARTS;

    private RestRules() {}

    /**
     * The rest after a limit whose end nobody tells.
     *
     * @param inARow how many such limits the account has met since its last success, from 1
     */
    static Duration pause(int inARow, UUID accountId, RestConfig config) {
        Duration pause = new Backoff(config.firstLimit(), config.longestLimit()).after(inARow);
        int part = Math.floorMod(31 * accountId.hashCode() + inARow, PARTS);
        return pause.minus(pause.multipliedBy(part).dividedBy(MOST));
    }

    /**
     * Until when a used up limit lets nothing through: its stated end, or for a rolling window of posts, when the oldest of
     * them leaves it. What is not known is asked again after the shortest rest.
     *
     * @param oldest when the account's oldest post of the window was published
     */
    static Instant end(RateLimit limit, Optional<Instant> oldest, RestConfig config, Instant now) {
        Instant soon = now.plus(config.firstLimit());
        if (limit.resetsAt() != null) {
            return limit.resetsAt().isAfter(now) ? limit.resetsAt() : soon;
        }
        Duration window = limit.postsIn();
        return window == null
                ? soon
                : oldest.flatMap(at -> freed(at, window, now)).orElse(soon);
    }

    /**
     * When a limit of posts in a rolling window takes another one: once the oldest of the window has left it. Empty if that
     * has been so already.
     */
    static Optional<Instant> freed(Instant oldest, Duration window, Instant now) {
        return Optional.of(oldest.plus(window)).filter(now::isBefore);
    }
}
