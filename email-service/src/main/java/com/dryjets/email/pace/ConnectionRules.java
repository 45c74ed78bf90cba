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
     * The part of one replica.
     *
     * @param allowed how many it may have open from now on
     * @param held how many count as its own: more than are allowed, while it has to close some
     */
    record Share(int allowed, int held) {}

    /**
     * Decides the share of a replica: all that others do not hold, but at most an equal part if there are others. One that
     * sends keeps at least one connection, so that what it has begun can end.
     *
     * @param others without the replica itself
     * @param open how many the replica has open
     */
    static Share share(int limit, List<Holder> others, UUID replica, int open) {
        int free = limit - others.stream().mapToInt(Holder::connections).sum();
        int fewest = Math.min(open, 1);
        int allowed = Math.max(fewest, Math.min(free, part(limit, others, replica)));
        return new Share(allowed, Math.max(allowed, open));
    }

    /** The remainder of the division goes to the replicas with the lowest ids. */
    private static int part(int limit, List<Holder> others, UUID replica) {
        int replicas = others.size() + 1;
        long before = others.stream()
                .filter(other -> other.replica().compareTo(replica) < 0)
                .count();
        return limit / replicas + (before < limit % replicas ? 1 : 0);
    }
}
