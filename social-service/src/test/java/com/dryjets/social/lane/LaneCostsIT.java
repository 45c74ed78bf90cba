package com.dryjets.social.lane;

import static com.dryjets.social.StatementCosts.requireFewRows;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a look for due lanes costs follows from how many are due, among 20,000. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaneCostsIT {

    private static final String TENANT = "costly";
    private static final int LANES = 20_000;
    private static final int FEW = 100;

    private static final String ACCOUNTS = """
            insert into social_account (id, tenant, channel, external_id, name, status, token_version, key_id, scopes,
                is_default, time_zone, min_gap, connected_by, connected_at, updated_at, version)
            select id, $1, 'TIKTOK', id, 'Account', 'CONNECTED', 1, '', '{}', false, 'UTC', '1 m', 'a', now(), now(), 1
            from unnest($2::uuid[]) as id""";
    private static final String ALL_LANES = """
            insert into account_lane (account_id, tenant, channel, open, next_due_at)
            select id, $1, 'TIKTOK', true, now() + interval '1 d' from unnest($2::uuid[]) as id""";

    @Inject
    TenantTransaction transactions;

    @Inject
    LaneRepository lanes;

    private final UUID[] accounts = Stream.generate(Ids::next).limit(LANES).toArray(UUID[]::new);

    @BeforeAll
    void fill() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .preparedQuery(ACCOUNTS)
                        .execute(Tuple.of(TENANT, accounts))
                        .chain(() -> connection.preparedQuery(ALL_LANES).execute(Tuple.of(TENANT, accounts)))
                        .chain(() -> connection.query("analyze account_lane").execute())));
    }

    @AfterAll
    void clear() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .query("delete from account_lane")
                        .execute()
                        .chain(() ->
                                connection.query("delete from social_account").execute())));
    }

    @Test
    void findsAndWakesLanesByIndexes() throws Throwable {
        Lease lease = Lease.start(Duration.ofSeconds(1));

        requireFewRows(
                transactions,
                "account_lane",
                FEW,
                Tenants.ALL,
                connection -> lanes.claim(connection, Channel.TIKTOK, lease, 32));
        requireFewRows(
                transactions,
                "account_lane",
                FEW,
                TENANT,
                connection -> lanes.wake(connection, TENANT, Map.of(accounts[7], Instant.now())));
    }
}
