package com.dryjets.social.publishing;

import java.util.concurrent.atomic.AtomicInteger;

/** The places for lanes of one network, and those for lanes whose upload takes long and that have left theirs. */
final class Places {

    private final int lanes;
    private final int longUploads;
    private final Runnable whenFree;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();

    /** @param whenFree is run whenever a place is free for another lane */
    Places(int lanes, int longUploads, Runnable whenFree) {
        this.lanes = lanes;
        this.longUploads = longUploads;
        this.whenFree = whenFree;
    }

    int free() {
        return lanes - taken.get();
    }

    /** The most lanes that may be worked on at the same time. */
    int most() {
        return lanes + longUploads;
    }

    /** Keeps places for lanes that have been claimed; each is {@link #enter entered} later. */
    void keep(int claimed) {
        taken.addAndGet(claimed);
    }

    /** Enters a place that was kept. */
    Place enter() {
        return new Place();
    }

    /** A lane's place. */
    final class Place implements LanePlace {

        private boolean hasLeft;
        private boolean ended;

        @Override
        public boolean leave() {
            boolean leaves = leaves();
            if (leaves) {
                whenFree.run();
            }
            return leaves;
        }

        /** An upload may end at the moment at which it takes long. */
        private synchronized boolean leaves() {
            if (ended) {
                return false;
            }
            if (left.incrementAndGet() > longUploads) {
                left.decrementAndGet();
                return false;
            }
            hasLeft = true;
            taken.decrementAndGet();
            return true;
        }

        @Override
        public synchronized boolean hasLeft() {
            return hasLeft;
        }

        /** Ends the work on the lane. */
        void end() {
            synchronized (this) {
                ended = true;
                (hasLeft ? left : taken).decrementAndGet();
            }
            whenFree.run();
        }
    }
}
