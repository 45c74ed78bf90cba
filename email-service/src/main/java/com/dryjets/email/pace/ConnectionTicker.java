package com.dryjets.email.pace;

import com.dryjets.email.pace.RouteConnections.Held;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Renews this replica's shares of the connections of routes while it sends over them. */
@ApplicationScoped
class ConnectionTicker {

    /** Shorter than the time between renewals: a failed renewal is repeated on the next tick. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final IsolatedWork<String> renewals = new IsolatedWork<>("Renew connections", "route", BACKOFF);
    private final RouteConnections connections;

    ConnectionTicker(RouteConnections connections) {
        this.connections = connections;
    }

    @Scheduled(
            every = "3s",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> renew() {
        List<Held> shares = connections.shares();
        return shares.isEmpty()
                ? Uni.createFrom().voidItem()
                : renewals.tick(() ->
                                renewals.each(shares, share -> share.route().name(), connections::renew))
                        .invoke(() -> connections.shares().forEach(connections::stopUnsafe));
    }
}
