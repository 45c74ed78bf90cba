package com.dryjets.email.pace;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.pace.ConnectionRules.Share;
import com.dryjets.email.route.Bounded;
import com.dryjets.email.route.MailRoute;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps routes to the number of connections that they may have over all replicas. A replica leases its share and renews it
 * while it sends; the database is not asked for each message, and never for a route without such a limit.
 */
@ApplicationScoped
public class RouteConnections {

    /** Renewed every {@link #RENEWAL}. The share of a replica that is gone is free after this time. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    static final Duration RENEWAL = Duration.ofSeconds(3);

    private final UUID replica = Ids.next();
    private final Map<Key, Held> held = new ConcurrentHashMap<>();
    private final TenantTransaction transactions;
    private final RouteConnectionRepository repository;

    RouteConnections(TenantTransaction transactions, RouteConnectionRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    private record Key(String tenant, String name) {}

    /** A route whose share this replica holds; {@code asked} tells when it was last asked for. */
    record Held(LimitedRoute route, Bounded user, int allowed, Lease lease, long asked) {

        boolean isOf(LimitedRoute other, Bounded otherUser) {
            return route.equals(other) && user == otherUser;
        }

        /** Returns whether the share is still held when it is renewed the next time. */
        boolean isSafe() {
            return lease.isHeldFor(RENEWAL);
        }

        /** Returns whether nobody has needed it since the renewal before. */
        boolean isIdle() {
            return user.used() == 0 && System.nanoTime() - asked > RENEWAL.toNanos();
        }

        Held askedNow() {
            return new Held(route, user, allowed, lease, System.nanoTime());
        }
    }

    /** Returns whether this replica may send over a route; takes a share of its connections if it has none. */
    public Uni<Boolean> mayUse(LimitedRoute route, MailRoute user) {
        return route.limits().connections() != null && user instanceof Bounded bounded
                ? share(route, bounded)
                : Uni.createFrom().item(true);
    }

    private Uni<Boolean> share(LimitedRoute route, Bounded user) {
        Held known = held.computeIfPresent(key(route), (key, found) -> found.askedNow());
        return known != null && known.isOf(route, user) && known.isSafe() && known.allowed() > 0
                ? Uni.createFrom().item(true)
                : take(route, user, System.nanoTime()).map(share -> share.allowed() > 0);
    }

    /** Lists the shares, to renew them or give them back. */
    List<Held> shares() {
        return List.copyOf(held.values());
    }

    /** Renews a share, or gives it back if it is not needed. */
    Uni<Void> renew(Held share) {
        return share.isIdle()
                ? giveBack(share)
                : take(share.route(), share.user(), share.asked()).replaceWithVoid();
    }

    /** Stops the use of a share that could not be renewed in time. */
    void stopUnsafe(Held share) {
        if (!share.isSafe()) {
            share.user().allow(0);
        }
    }

    private Uni<Share> take(LimitedRoute route, Bounded user, long asked) {
        int limit = Optional.ofNullable(route.limits().connections()).orElseThrow();
        Lease lease = Lease.start(LEASE);
        return transactions
                .sql(
                        route.tenant(),
                        connection -> repository.share(connection, route, limit, replica, user.used(), LEASE))
                .invoke(share -> {
                    Held before = held.put(key(route), new Held(route, user, share.allowed(), lease, asked));
                    if (before != null && before.user() != user) {
                        before.user().allow(0);
                    }
                    user.allow(share.allowed());
                });
    }

    private Uni<Void> giveBack(Held share) {
        share.user().allow(0);
        held.remove(key(share.route()), share);
        return transactions.sql(
                share.route().tenant(), connection -> repository.release(connection, share.route(), replica));
    }

    private static Key key(LimitedRoute route) {
        return new Key(route.tenant(), route.name());
    }
}
