package com.dryjets.common.outbox;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Hears the database say that the outbox has something, on a connection of its own that is renewed when it breaks. */
@ApplicationScoped
class OutboxAlarm {

    private static final Logger LOG = Logger.getLogger(OutboxAlarm.class);
    private static final long RECONNECT_AFTER_MS = 500;

    private final PgSubscriber subscriber;

    OutboxAlarm(
            Vertx vertx,
            @ConfigProperty(name = "dryjets.database.host") String host,
            @ConfigProperty(name = "dryjets.database.port") int port,
            @ConfigProperty(name = "dryjets.database.name") String database,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password);
        this.subscriber = PgSubscriber.subscriber(vertx, options);
    }

    void listen(Runnable wake) {
        subscriber.reconnectPolicy(attempt -> RECONNECT_AFTER_MS);
        subscriber.channel("outbox").handler(payload -> wake.run());
        subscriber
                .connect()
                .subscribe()
                .with(
                        connected -> wake.run(),
                        failure -> LOG.warnf("Not listening for the outbox yet: %s", failure.getMessage()));
    }

    void close() {
        subscriber.closeAndForget();
    }
}
