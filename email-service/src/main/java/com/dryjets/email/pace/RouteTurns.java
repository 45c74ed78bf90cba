package com.dryjets.email.pace;

import com.dryjets.email.pace.RouteRateRepository.Given;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives messages their turns in the rates of their routes, over all replicas. A route without a rate costs nothing: neither a
 * statement nor a wait.
 */
@ApplicationScoped
public class RouteTurns {

    private final TenantTransaction transactions;
    private final RouteRateRepository rates;

    /** When turns are given to campaigns again, by the monotonic clock; a route whose rate changed is another one. */
    private final Cache<LimitedRoute, Long> opening =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    RouteTurns(TenantTransaction transactions, RouteRateRepository rates) {
        this.transactions = transactions;
        this.rates = rates;
    }

    /**
     * Returns how many messages of a campaign can be claimed now: as many as leave within a second, none while all turns are
     * taken.
     */
    public int room(LimitedRoute route, int limit) {
        if (!route.hasRate()) {
            return limit;
        }
        Long opens = opening.getIfPresent(route);
        return opens == null || System.nanoTime() - opens >= 0 ? RateRules.portion(route.perSecond(), limit) : 0;
    }

    /** Takes turns for messages of a campaign, all or none, in the transaction that claims them. */
    public Uni<Turns> take(SqlConnection connection, LimitedRoute route, int messages) {
        return route.hasRate() && messages > 0
                ? rates.take(connection, route, messages, RateRules.AHEAD)
                        .invoke(given -> note(route, given))
                        .map(given -> turns(route, given))
                : Uni.createFrom().item(Turns.UNLIMITED);
    }

    /** Takes a turn for a message that somebody waits for. It comes before those of campaigns. */
    public Uni<Turns> urgent(LimitedRoute route) {
        return route.hasRate()
                ? one(route).map(given -> turns(route, given))
                : Uni.createFrom().item(Turns.UNLIMITED);
    }

    private Turns turns(LimitedRoute route, Given given) {
        return Turns.of(given.taken(), () -> another(route));
    }

    private Uni<Optional<Duration>> another(LimitedRoute route) {
        return one(route)
                .map(given -> Optional.of(given.taken())
                        .filter(taken -> taken.turns() > 0)
                        .map(RateRules.Taken::first));
    }

    private Uni<Given> one(LimitedRoute route) {
        return transactions
                .sql(route.tenant(), connection -> rates.take(connection, route, 1, RateRules.URGENT_AHEAD))
                .invoke(given -> note(route, given));
    }

    private void note(LimitedRoute route, Given given) {
        opening.put(route, System.nanoTime() + given.opens().toNanos());
    }
}
