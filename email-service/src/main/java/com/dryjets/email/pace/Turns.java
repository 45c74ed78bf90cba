package com.dryjets.email.pace;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The turns allotted to a batch of messages. Each message takes its turn right before it is handed over, so that delayed
 * messages don't leave in a burst.
 */
public final class Turns {

    /** For routes without a rate limit. */
    public static final Turns UNLIMITED = new Turns(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, null);

    /** A message that is later than this has missed its turn and needs another one. */
    private static final Duration LATEST = Duration.ofMillis(100);

    private final int count;
    private final long firstAt;
    private final long gap;
    private final Duration pause;
    private final @Nullable Supplier<Uni<Optional<Duration>>> another;
    private int used;

    /** @param first the time until the first turn */
    private Turns(
            int count,
            Duration first,
            Duration gap,
            Duration pause,
            @Nullable Supplier<Uni<Optional<Duration>>> another) {
        this.count = count;
        this.firstAt = System.nanoTime() + first.toNanos();
        this.gap = gap.toNanos();
        this.pause = pause;
        this.another = another;
    }

    /**
     * Creates turns that were allotted just now.
     *
     * @param another requests a replacement for a missed turn; empty if none is available soon
     */
    static Turns of(RateRules.Taken taken, Supplier<Uni<Optional<Duration>>> another) {
        return new Turns(taken.turns(), taken.first(), taken.gap(), taken.pause(), another);
    }

    /** Returns how long to wait before asking for turns again; empty if all messages got one. */
    public Optional<Duration> pause() {
        return Optional.of(pause).filter(Duration::isPositive);
    }

    /** Waits for the next turn; returns false if none is available soon and the message must be given back. */
    public Uni<Boolean> next() {
        if (another == null) {
            return Uni.createFrom().item(true);
        }
        Optional<Duration> wait = poll(System.nanoTime());
        return (wait.isPresent() ? Uni.createFrom().item(wait) : another.get()).chain(Turns::passed);
    }

    private static Uni<Boolean> passed(Optional<Duration> wait) {
        Uni<Boolean> turn = Uni.createFrom().item(wait.isPresent());
        return wait.isPresent() && wait.get().isPositive()
                ? turn.onItem().delayIt().by(wait.get())
                : turn;
    }

    /** Returns the time until the next turn that was not missed; empty if there is none. */
    synchronized Optional<Duration> poll(long now) {
        while (used < count) {
            long wait = firstAt + used * gap - now;
            used++;
            if (wait >= -LATEST.toNanos()) {
                return Optional.of(Duration.ofNanos(Math.max(0, wait)));
            }
        }
        return Optional.empty();
    }
}
