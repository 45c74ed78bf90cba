package com.dryjets.email.pace;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The turns of some messages in the rate of their route. Each message takes the next one right before it is handed over, so
 * that what delays a message does not make it leave together with others.
 */
public final class Turns {

    /** Those of a route without a rate. */
    public static final Turns UNLIMITED = new Turns(0, Duration.ZERO, Duration.ZERO, List.of(), null);

    /** Who is later has missed a turn and takes another one. */
    private static final Duration LATEST = Duration.ofMillis(100);

    private final int count;
    private final long firstAt;
    private final long gap;
    private final List<Duration> line;
    private final @Nullable Supplier<Uni<Optional<Duration>>> another;
    private int used;

    /** Turns, the first of them after so long. */
    private Turns(
            int count,
            Duration first,
            Duration gap,
            List<Duration> line,
            @Nullable Supplier<Uni<Optional<Duration>>> another) {
        this.count = count;
        this.firstAt = System.nanoTime() + first.toNanos();
        this.gap = gap.toNanos();
        this.line = List.copyOf(line);
        this.another = another;
    }

    /**
     * Turns that were taken right now.
     *
     * @param another takes a turn in place of one that was missed; empty if there is none soon
     */
    static Turns of(RateRules.Taken taken, Supplier<Uni<Optional<Duration>>> another) {
        return new Turns(taken.turns(), taken.first(), taken.gap(), taken.line(), another);
    }

    /** Returns how long those wait who got no turn; empty if all did. */
    public List<Duration> line() {
        return line;
    }

    /** Waits for the next turn; false if there is none soon, and the message must be given back. */
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
