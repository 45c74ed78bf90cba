package com.dryjets.kit.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Listens to database notifications on one connection for all channels of a replica, and reconnects when it breaks.
 * NotificationRelay are lost meanwhile, so listeners are called when the connection is back.
 */
@ApplicationScoped
public class NotificationRelay {

    private static final Logger LOG = Logger.getLogger(NotificationRelay.class);
    private static final long RECONNECT_AFTER_MS = 500;

    private final PgSubscriber subscriber;
    private final AtomicBoolean connecting = new AtomicBoolean();

    NotificationRelay(
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
        this.subscriber.reconnectPolicy(attempt -> RECONNECT_AFTER_MS);
    }

    /**
     * Subscribes to a channel.
     *
     * @param onPayload receives each payload; must return quickly, because later payloads wait
     * @param onConnected runs after the first connection and after each reconnection
     */
    public void listen(String channel, Consumer<String> onPayload, Runnable onConnected) {
        subscriber.channel(channel).subscribeHandler(onConnected).handler(onPayload);
        if (connecting.compareAndSet(false, true)) {
            subscriber
                    .connect()
                    .subscribe()
                    .with(
                            connected -> {},
                            failure -> LOG.warnf(
                                    "Database notifications not available yet; retrying reason=%s",
                                    failure.getMessage()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        subscriber.closeAndForget();
    }
}
