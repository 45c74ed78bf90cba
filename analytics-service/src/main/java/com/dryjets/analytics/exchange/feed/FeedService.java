package com.dryjets.analytics.exchange.feed;

import com.dryjets.analytics.exchange.ExchangeConfig;
import com.dryjets.analytics.exchange.PublishedRates;
import com.dryjets.analytics.exchange.feed.FeedAnswer.Changed;
import com.dryjets.analytics.exchange.feed.FeedAnswer.Unchanged;
import com.dryjets.analytics.exchange.feed.FeedAnswer.Validators;
import com.dryjets.analytics.exchange.feed.FeedRepository.State;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Keeps the published rates up to date. One replica reads the feed at a time. A feed that can't be reached or is invalid
 * changes nothing: it is tried again after a growing pause, and the rates it brought before stay in use.
 */
@ApplicationScoped
class FeedService {

    private static final Logger LOG = Logger.getLogger(FeedService.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MAX_REASON = 300;

    private final FeedClient client;
    private final FeedRepository repository;
    private final PublishedRates rates;
    private final TenantTransaction transactions;
    private final FeedMeters meters;
    private final ExchangeConfig config;

    FeedService(
            FeedClient client,
            FeedRepository repository,
            PublishedRates rates,
            TenantTransaction transactions,
            FeedMeters meters,
            ExchangeConfig config) {
        this.client = client;
        this.repository = repository;
        this.rates = rates;
        this.transactions = transactions;
        this.meters = meters;
        this.config = config;
    }

    /** What the feed's state and the newest rate are. */
    record Status(boolean isOn, Optional<State> state, Optional<LocalDate> newest) {}

    /** Reads the feed if it is due and no other replica is reading it. */
    Uni<Void> readIfDue() {
        if (!client.isOn()) {
            return Uni.createFrom().voidItem();
        }
        Lease lease = Lease.start(config.lease());
        return transactions
                .sql(Tenants.ALL, connection -> repository.claim(connection, lease))
                .chain(claimed -> claimed.map(state -> read(lease, state))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> transactions.sql(Tenants.ALL, rates::newest))
                .invoke(meters::newest)
                .replaceWithVoid();
    }

    Uni<Status> status() {
        return transactions.sql(
                Tenants.ALL,
                connection -> repository
                        .state(connection)
                        .chain(state ->
                                rates.newest(connection).map(newest -> new Status(client.isOn(), state, newest))));
    }

    private Uni<Void> read(Lease lease, State state) {
        return transactions
                .sql(Tenants.ALL, rates::newest)
                .chain(newest -> client.read(newest, state.validators()))
                .chain(answer -> store(lease, state, answer))
                .onFailure()
                .recoverWithUni(failure -> fail(lease, state, failure));
    }

    /** Ends the lease before it writes: a replica that was held up so long that it lost it may have older rates. */
    Uni<Void> store(Lease lease, State state, FeedAnswer answer) {
        Validators read = switch (answer) {
            case Changed changed -> changed.validators();
            case Unchanged unchanged -> state.validators();
        };
        Uni<Boolean> stored = transactions.sql(
                Tenants.ALL,
                connection -> repository
                        .finish(connection, lease, config.every(), read)
                        .call(held -> held && answer instanceof Changed changed
                                ? rates.store(connection, changed.rates())
                                : Uni.createFrom().voidItem()));
        return stored.invoke(held -> stored(held, state, answer)).replaceWithVoid();
    }

    private void stored(boolean held, State state, FeedAnswer answer) {
        if (held) {
            succeeded(state, answer);
        } else {
            LOG.info("Exchange rates not stored: reading took longer than the lease, and another replica reads them");
        }
    }

    private void succeeded(State state, FeedAnswer answer) {
        meters.read(answer instanceof Changed ? "changed" : "unchanged");
        if (state.failures() > 0) {
            LOG.infof("Exchange rates are read again attempt=%d", state.failures() + 1);
        }
        if (answer instanceof Changed changed) {
            LOG.debugf("Exchange rates read rates=%d", changed.rates().size());
        }
    }

    private Uni<Void> fail(Lease lease, State state, Throwable failure) {
        FeedFault fault = FeedFault.of(failure);
        meters.read("failed");
        // Once for each fault: the feed may be away for days, and the last rates still serve.
        if (!fault.name().equals(state.failure())) {
            LOG.warnf(
                    "Exchange rates not read; the last ones stay in use fault=%s reason=%s",
                    fault, FeedRules.reason(failure, MAX_REASON));
        }
        Duration pause = new Backoff(
                        FIRST_PAUSE, config.every().compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : config.every())
                .after(state.failures() + 1);
        return transactions.sql(Tenants.ALL, connection -> repository.fail(connection, lease, pause, fault));
    }
}
