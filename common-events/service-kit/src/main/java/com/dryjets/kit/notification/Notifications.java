package com.dryjets.kit.notification;

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
 * Hears what the database notifies, on one connection for all channels of a replica that is renewed when it breaks.
 * What is said while it is broken is lost, so listeners are told when it is there again.
 */
@ApplicationScoped
public class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final long RECONNECT_AFTER_MS = 500;

    private final PgSubscriber subscriber;
    private final AtomicBoolean connecting = new AtomicBoolean();

    Notifications(
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
     * Listens from now on.
     *
     * @param heard gets what was said, quickly: it holds up all that comes after
     * @param listening runs whenever the connection is there, the first time and after each break
     */
    public void listen(String channel, Consumer<String> heard, Runnable listening) {
        subscriber.channel(channel).subscribeHandler(listening).handler(heard);
        if (connecting.compareAndSet(false, true)) {
            subscriber
                    .connect()
                    .subscribe()
                    .with(
                            connected -> {},
                            failure -> LOG.warnf("Not listening to the database yet: %s", failure.getMessage()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        subscriber.closeAndForget();
    }
}
