package com.dryjets.email.pace;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.pace.RouteConnectionRepository.Claimant;
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
import org.jspecify.annotations.Nullable;

/**
 * Enforces the connection limits of routes across all replicas. A replica leases its share and renews it while it sends, so
 * that most messages need no query, and routes without a limit never need one.
 */
@ApplicationScoped
public class RouteConnections {

    /** Renewed every {@link #RENEWAL}. The share of a dead replica becomes free after this time. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    static final Duration RENEWAL = Duration.ofSeconds(3);

    private final UUID replica = Ids.next();
    private final Map<Key, Held> held = new ConcurrentHashMap<>();

    /** Serializes the requests for each route, so that an older response never overwrites a newer one. */
    private final OneByOne<Key> oneByOne = new OneByOne<>();

    private final TenantTransaction transactions;
    private final RouteConnectionRepository repository;

    RouteConnections(TenantTransaction transactions, RouteConnectionRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    private record Key(String tenant, String name) {}

    /** A share that this replica holds; {@code asked} is the {@link System#nanoTime()} at which it was last needed. */
    record Held(LimitedRoute route, Bounded user, int allowed, Lease lease, long asked) {

        boolean isOf(LimitedRoute other, Bounded otherUser) {
            return route.equals(other) && user == otherUser;
        }

        /** Returns whether the lease lasts at least until the next renewal. */
        boolean isSafe() {
            return lease.isHeldFor(RENEWAL);
        }

        /** Returns whether no message has needed the share since the previous renewal. */
        boolean isIdle() {
            return user.used() == 0 && System.nanoTime() - asked > RENEWAL.toNanos();
        }

        Held askedNow() {
            return new Held(route, user, allowed, lease, System.nanoTime());
        }

        Held askedLast(long at) {
            return at - asked > 0 ? new Held(route, user, allowed, lease, at) : this;
        }

        /** Returns the share with no connections allowed. */
        Held without() {
            return new Held(route, user, 0, lease, asked);
        }
    }

    /** Returns whether this replica may send over a route; acquires a share of its connections if it has none. */
    public Uni<Boolean> mayUse(LimitedRoute route, MailRoute user) {
        return route.limits().connections() != null && user instanceof Bounded bounded
                ? share(route, bounded)
                : Uni.createFrom().item(true);
    }

    private Uni<Boolean> share(LimitedRoute route, Bounded user) {
        Key key = key(route);
        return isUsable(held.computeIfPresent(key, (same, found) -> found.askedNow()), route, user)
                ? Uni.createFrom().item(true)
                : oneByOne.run(key, () -> takeUnlessUsable(route, user));
    }

    private static boolean isUsable(@Nullable Held known, LimitedRoute route, Bounded user) {
        return known != null && known.isOf(route, user) && known.isSafe() && known.allowed() > 0;
    }

    /** Checks once more, because another message may have acquired the share while this one waited. */
    private Uni<Boolean> takeUnlessUsable(LimitedRoute route, Bounded user) {
        return isUsable(held.get(key(route)), route, user)
                ? Uni.createFrom().item(true)
                : take(route, user, System.nanoTime()).map(taken -> taken.allowed() > 0);
    }

    /** Lists the shares to renew or release. */
    List<Held> shares() {
        return List.copyOf(held.values());
    }

    /**
     * Renews a share. An idle share is first set to zero connections and released only at the next renewal, because a
     * message may be about to use it.
     */
    Uni<Void> renew(Held share) {
        Key key = key(share.route());
        return oneByOne.run(key, () -> {
            Held current = held.get(key);
            if (current == null || current.lease() != share.lease()) {
                return Uni.createFrom().voidItem();
            }
            if (!current.isIdle()) {
                return take(current.route(), current.user(), current.asked()).replaceWithVoid();
            }
            return current.allowed() > 0 ? rest(current) : giveBack(current);
        });
    }

    /** Stops the use of a share that could not be renewed in time. */
    void stopUnsafe(Held share) {
        Held current = held.get(key(share.route()));
        if (current != null && !current.isSafe()) {
            current.user().allow(0);
        }
    }

    private Uni<Held> take(LimitedRoute route, Bounded user, long asked) {
        int limit = Optional.ofNullable(route.limits().connections()).orElseThrow();
        Lease lease = Lease.start(LEASE);
        Optional<Held> before = Optional.ofNullable(held.get(key(route)));
        Optional<Bounded> replaced = before.map(Held::user).filter(former -> former != user);
        Claimant claimant = new Claimant(
                replica,
                before.map(Held::allowed).orElse(0),
                user.used() + replaced.map(Bounded::used).orElse(0));
        return transactions
                .sql(route.tenant(), connection -> repository.share(connection, route, limit, claimant, lease))
                .map(share -> hold(new Held(route, user, share.allowed(), lease, asked)))
                .invoke(taken -> replaced.ifPresent(former -> former.allow(0)));
    }

    private Held hold(Held taken) {
        // The lease may have expired while waiting for the response.
        Held safe = taken.isSafe() ? taken : taken.without();
        held.merge(key(taken.route()), safe, (found, fresh) -> fresh.askedLast(found.asked()));
        safe.user().allow(safe.allowed());
        return safe;
    }

    private Uni<Void> rest(Held share) {
        share.user().allow(0);
        held.computeIfPresent(key(share.route()), (key, found) -> found.without());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> giveBack(Held share) {
        held.remove(key(share.route()));
        return transactions.sql(
                share.route().tenant(),
                connection -> repository.release(connection, share.route(), replica, share.lease()));
    }

    private static Key key(LimitedRoute route) {
        return new Key(route.tenant(), route.name());
    }
}
