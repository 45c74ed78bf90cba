package com.dryjets.local.sandbox.inbox;

/**
 * Counts keys in 9 octets each, by a 64-bit hash: two of ten million different keys are taken for one with a probability
 * of 3 in a million.
 */
final class Tally {

    private static final int FIRST_SIZE = 1 << 12;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[FIRST_SIZE];
    private byte[] counts = new byte[FIRST_SIZE];
    private int distinct;
    private long total;

    /** Counts a key and returns how often it was counted, up to 127. */
    synchronized int add(String key) {
        if (distinct * 2 >= hashes.length) {
            grow();
        }
        total++;
        int slot = slot(hash(key));
        if (counts[slot] == 0) {
            hashes[slot] = hash(key);
            distinct++;
        }
        counts[slot] = (byte) Math.min(Byte.MAX_VALUE, counts[slot] + 1);
        return counts[slot];
    }

    synchronized int count(String key) {
        return counts[slot(hash(key))];
    }

    synchronized int distinct() {
        return distinct;
    }

    synchronized long total() {
        return total;
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 32) & hashes.length - 1;
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        byte[] oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = new byte[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private static long hash(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        // The high bits choose the slot, and FNV mixes them least.
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
