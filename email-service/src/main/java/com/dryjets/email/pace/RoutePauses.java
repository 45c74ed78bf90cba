package com.dryjets.email.pace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** The routes of a tenant that refused lately. The database knows them, so that all replicas leave such a route alone. */
public interface RoutePauses {

    /** How a route is. */
    enum RouteState {
        WORKING,
        /** Nothing is sent over it for a while. */
        PAUSED,
        /** The pause is over: one message of the caller shows whether it works again. */
        PROBED
    }

    /** Tells how a route is. If its pause is over, this caller alone may send one message for the next half minute. */
    Uni<RouteState> state(SqlConnection connection, String tenant, String route);

    /** Finds the pauses of routes that refused and have taken no message since, by route. */
    Uni<Map<String, RoutePause>> of(SqlConnection connection, String tenant, Collection<String> routes);

    /** Finds the pauses of those of the routes that have refused for so long. */
    Uni<Map<String, RoutePause>> lasting(
            SqlConnection connection, String tenant, Collection<String> routes, Duration atLeast);

    /** Lets another caller send that message, because this one has none. */
    Uni<Void> passProbe(SqlConnection connection, String tenant, String route);

    /** Pauses a route, each time longer. Refusals during a pause count once. */
    Uni<Void> refused(SqlConnection connection, String tenant, String route, String reason);

    /** Ends the pause of a route. */
    Uni<Void> works(SqlConnection connection, String tenant, String route);
}
