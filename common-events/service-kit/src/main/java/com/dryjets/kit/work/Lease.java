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

    private final UUID token;
    private final Duration length;
    private volatile long endsAtNanos;
    private volatile Runnable whenRenewed = () -> {};

    private Lease(UUID token, Duration length, long endsAtNanos) {
        this.token = token;
        this.length = length;
        this.endsAtNanos = endsAtNanos;
    }

    /** Starts a lease; call it before the statement that claims the rows. */
    public static Lease start(Duration length) {
        return new Lease(Ids.next(), length, System.nanoTime() + length.toNanos());
    }

    /**
     * The same hold on one of several rows that were claimed together: with the same token, and renewed by itself.
     *
     * @param renewed is run each time that the row was renewed, which tells that the work on it moves on
     */
    public Lease ofOneRow(Runnable renewed) {
        Lease one = new Lease(token, length, endsAtNanos);
        one.whenRenewed = renewed;
        return one;
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
        whenRenewed.run();
    }

    /** Ends the lease at once: the database no longer knows its token. */
    public void lost() {
        endsAtNanos = System.nanoTime();
    }
}
