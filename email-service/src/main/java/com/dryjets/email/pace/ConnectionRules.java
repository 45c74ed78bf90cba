package com.dryjets.email.pace;

import java.util.List;
import java.util.UUID;

/** Divides the connections of a route among the replicas that use it. */
final class ConnectionRules {

    private ConnectionRules() {}

    /**
     * A replica that uses the route.
     *
     * @param connections how many it may have open
     */
    record Holder(UUID replica, int connections) {}

    /**
     * The share of one replica.
     *
     * @param allowed how many connections it may have open from now on
     * @param held how many count as held until the next renewal; more than allowed while it has to close some
     */
    record Share(int allowed, int held) {}

    /**
     * Decides a replica's share: all connections that other replicas don't hold, but no more than an equal part if there are
     * others. A replica with open connections keeps at least one, so that it can finish what it is sending. Its previous
     * allowance still counts as held, because it may open that many until it learns its new share.
     *
     * @param others the other replicas that use the route
     * @param before how many connections the replica was allowed before
     * @param open how many connections the replica has open
     */
    static Share share(int limit, List<Holder> others, UUID replica, int before, int open) {
        int free = limit - others.stream().mapToInt(Holder::connections).sum();
        int fewest = Math.min(open, 1);
        int allowed = Math.max(fewest, Math.min(free, part(limit, others, replica)));
        return new Share(allowed, Math.max(allowed, Math.max(before, open)));
    }

    /** Gives the remainder of the division to the replicas with the lowest ids. */
    private static int part(int limit, List<Holder> others, UUID replica) {
        int replicas = others.size() + 1;
        long before = others.stream()
                .filter(other -> other.replica().compareTo(replica) < 0)
                .count();
        return limit / replicas + (before < limit % replicas ? 1 : 0);
    }
}
