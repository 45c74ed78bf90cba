package com.dryjets.social.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits without a known end: how they are counted, and how long lanes rest after them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class LaneRestsIT {

    private static final String TENANT = "resting-" + UUID.randomUUID();
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(10), Duration.ofMinutes(20));

    private static final String ACCOUNT = """
            insert into social_account (id, tenant, channel, external_id, name, status, token_version, key_id, scopes,
                is_default, time_zone, min_gap, connected_by, connected_at, updated_at, version)
            values ($1, $2, 'TIKTOK', $3, 'Account', 'CONNECTED', 1, '', '{}', false, 'UTC', '1 m', 'a', now(), now(),
                1)""";

    /** Rolls a transaction back, because its changes affect other tenants, too. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    TenantTransaction transactions;

    @Inject
    LaneRepository lanes;

    @Inject
    LaneRestRepository rests;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @BeforeEach
    void open() throws Throwable {
        for (UUID account : List.of(first, second)) {
            sql(connection -> connection
                    .preparedQuery(ACCOUNT)
                    .execute(Tuple.of(account, TENANT, account.toString()))
                    .chain(() -> lanes.open(connection, TENANT, account, Channel.TIKTOK)));
        }
    }

    @AfterEach
    void clear() throws Throwable {
        sql(connection -> connection
                .query("delete from account_lane")
                .execute()
                .chain(() -> connection.query("delete from social_account").execute()));
    }

    @Test
    void countsConcurrentResponsesOnce() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Uni.join()
                .all(transactions.sql(TENANT, this::limit), transactions.sql(TENANT, this::limit))
                .andFailFast());

        sql(connection -> requireRest(connection, first, 1, Duration.ofMinutes(10)));
    }

    @Test
    void restsLongerWithEachLimitUntilASuccess() throws Throwable {
        sql(connection -> limit(connection)
                .chain(() -> awake(connection))
                .chain(() -> limit(connection))
                .chain(() -> requireRest(connection, first, 2, Duration.ofMinutes(20)))
                .chain(() -> rests.forgetLimits(connection, TENANT, first, false))
                .chain(() -> awake(connection))
                .chain(() -> limit(connection))
                .chain(() -> requireRest(connection, first, 3, Duration.ofMinutes(20)))
                .chain(() -> awake(connection))
                .chain(() -> rests.forgetLimits(connection, TENANT, first, false))
                .chain(() -> limit(connection))
                .chain(() -> requireRest(connection, first, 1, Duration.ofMinutes(10))));
    }

    @Test
    void countsALimitOfTheApplicationForAllAccounts() throws Throwable {
        rolledBack(connection -> limit(connection)
                .chain(() -> awake(connection))
                .chain(() -> rests.countNetworkLimit(connection, Channel.TIKTOK, false, PAUSES))
                .chain(() -> requireRest(connection, first, 2, Duration.ofMinutes(20)))
                .chain(() -> requireRest(connection, second, 1, Duration.ofMinutes(10)))
                .chain(() -> rests.countNetworkLimit(connection, Channel.TIKTOK, false, PAUSES))
                .chain(() -> requireRest(connection, second, 1, Duration.ofMinutes(10))));
    }

    /** Networks report a used-up limit with every response. */
    @Test
    void leavesLanesThatRestLongEnoughAlone() throws Throwable {
        Instant soon = Instant.now().plus(Duration.ofMinutes(1));
        Instant later = soon.plus(Duration.ofHours(1));
        rolledBack(connection -> limit(connection)
                .chain(() -> place(connection, first))
                .call(() -> rests.blockNetwork(connection, Channel.TIKTOK, RestReason.RATE_LIMIT, soon))
                .chain(before -> place(connection, first)
                        .invoke(after -> assertThat(after).isEqualTo(before)))
                .call(() -> rests.blockNetwork(connection, Channel.TIKTOK, RestReason.OUT_OF_CREDIT, later))
                .chain(before -> place(connection, first)
                        .invoke(after -> assertThat(after).isNotEqualTo(before))));
    }

    private Uni<Void> limit(SqlConnection connection) {
        return rests.countLimit(connection, TENANT, first, false, PAUSES);
    }

    private Uni<Void> awake(SqlConnection connection) {
        return connection
                .preparedQuery("update account_lane set blocked_until = now() - interval '1 s' where account_id = $1")
                .execute(Tuple.of(first))
                .replaceWithVoid();
    }

    /** Returns the physical location of the row, which changes with each write. */
    private static Uni<String> place(SqlConnection connection, UUID account) {
        return row(connection, account).map(row -> row.getString("place"));
    }

    private Uni<Void> requireRest(SqlConnection connection, UUID account, int inARow, Duration rest) {
        return row(connection, account)
                .invoke(row -> assertThat(row.getInteger("limits")).isEqualTo(inARow))
                .chain(() -> rests.restsUntil(connection, TENANT, account, false, PAUSES))
                .invoke(until -> assertThat(until).isCloseTo(Instant.now().plus(rest), within(1, ChronoUnit.MINUTES)))
                .replaceWithVoid();
    }

    private static Uni<Row> row(SqlConnection connection, UUID account) {
        return connection
                .preparedQuery("select limits, ctid::text as place from account_lane where account_id = $1")
                .execute(Tuple.of(account))
                .map(rows -> rows.iterator().next());
    }

    private <T> T sql(Function<SqlConnection, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.sql(TENANT, work));
    }

    private void rolledBack(Function<SqlConnection, Uni<?>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions
                .sql(
                        Tenants.ALL,
                        connection -> work.apply(connection)
                                .chain(() -> Uni.createFrom().<Void>failure(new TakenBack())))
                .onFailure(TakenBack.class)
                .recoverWithNull());
    }
}
