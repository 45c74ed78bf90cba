package com.dryjets.kit.work;

import com.dryjets.contracts.identifier.Ids;
import java.time.Duration;
import java.util.UUID;

/**
 * One worker's hold on rows that it claimed. The database decides who holds a row, by its own clock: the claim writes
 * {@code lease_token} and {@code leased_until = clock_timestamp() + length}, and every later write names the token in
 * its condition, so that a worker that lost its lease changes nothing. This object is the worker's own, cautious view:
 * it expires no later than the row does, because it counts from before the database was asked.
 */
public final class Lease {

    private final UUID token = Ids.next();
    private final Duration length;
    private volatile long endsAtNanos;

    private Lease(Duration length) {
        this.length = length;
        this.endsAtNanos = System.nanoTime() + length.toNanos();
    }

    /** Starts a lease; call it before the statement that claims the rows. */
    public static Lease start(Duration length) {
        return new Lease(length);
    }

    /** The fencing token, unique to this lease. */
    public UUID token() {
        return token;
    }

    /** The length in milliseconds, for {@code $n * interval '1 millisecond'}. */
    public double lengthInMillis() {
        return length.toMillis();
    }

    /** Returns whether the lease is certainly still held. Ask right before an effect that cannot be fenced. */
    public boolean isHeld() {
        return System.nanoTime() - endsAtNanos < 0;
    }

    /** Returns whether the lease is certainly still held for so long. */
    public boolean isHeldFor(Duration needed) {
        return System.nanoTime() + needed.toNanos() - endsAtNanos < 0;
    }

    /**
     * Extends the lease after the database has renewed the rows.
     *
     * @param askedAtNanos {@link System#nanoTime()} before the database was asked
     */
    public void renewed(long askedAtNanos) {
        endsAtNanos = askedAtNanos + length.toNanos();
    }

    /** Ends the lease at once: the database no longer knows its token. */
    public void lost() {
        endsAtNanos = System.nanoTime();
    }
}
