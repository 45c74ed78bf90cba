package com.dryjets.email.pace;

import static com.dryjets.email.EmailFixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.pace.RoutePauses.RouteState;
import com.dryjets.email.recipient.Claim;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.recipient.RecipientQueue.Pause;
import com.dryjets.email.recipient.RecipientQueue.Portion;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slowed-down domains and paused routes, over several claims. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class PaceIT {

    private static final String ROUTE = "smtp";
    private static final String DOMAIN = "slow.example";

    /** Of no email, so that no worker finds them. */
    private static final String RECIPIENTS = """
            insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq)
            select gen_random_uuid(), c.tenant, $2, $2, c.id, c.address, row_number() over (order by c.address)
            from contact c where c.tenant = $1""";

    private static final String CONTACTS = """
            insert into contact (id, tenant, email, address, created_at, updated_at)
            select gen_random_uuid(), $1, address, address, now(), now()
            from (select 'c' || n || '@slow.example' as address from generate_series(1, 400) n) as made""";

    private static final String LANE =
            "insert into email_lane (email_id, lane, tenant, due_at, size) values ($2, 0, $1, now(), 400)";

    private static final String MAKE_DUE = "update delivery set due_at = now() where tenant = $1 and slot = $2";

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientQueue queue;

    @Inject
    DomainPaces paces;

    @Inject
    RoutePauses routes;

    private final String tenant = newTenant();
    private final UUID email = Ids.next();

    /** After the database's, where the first slot is. */
    private final Instant now = Instant.now().plusSeconds(5);

    @Test
    void everybodyLeavesInTheirSlotOfTheThirdClaimAtTheLatest() {
        recipients();
        slowDown(DOMAIN);
        execute("update domain_pace set concurrent = 1000 where tenant = $1", Tuple.of(tenant));

        int first = claim(now);
        execute(MAKE_DUE, Tuple.of(tenant, true));
        int second = claim(now.plusSeconds(30));
        execute(MAKE_DUE, Tuple.of(tenant, false));
        claim(now.plusSeconds(100));
        execute(MAKE_DUE, Tuple.of(tenant, true));
        int third = claim(now.plusSeconds(130));

        // Five a second, of a minute; those that are due within the same second leave at once.
        assertThat(first).isEqualTo(5);
        assertThat(second).isEqualTo(301 - first);
        assertThat(third).isPositive();
        int waiting = in(connection -> connection
                .preparedQuery("select from delivery where tenant = $1 and state = 'WAITING'")
                .execute(Tuple.of(tenant))
                .map(rows -> rows.size()));
        assertThat(waiting).isZero();
    }

    @Test
    void twoWorkersShareTheMessagesThatADomainMayHaveAtTheSameTime() {
        recipients();
        slowDown(DOMAIN);
        execute("update domain_pace set per_second = 400 where tenant = $1", Tuple.of(tenant));

        List<Integer> leaving = Uni.join()
                .all(leaving(now, 200), leaving(now, 200))
                .andCollectFailures()
                .await()
                .atMost(Duration.ofSeconds(60));
        assertThat(leaving.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);

        execute(MAKE_DUE, Tuple.of(tenant, true));
        assertThat(claim(now.plusSeconds(2))).isZero();

        execute("delete from delivery where tenant = $1 and state = 'LEASED'", Tuple.of(tenant));
        execute(MAKE_DUE, Tuple.of(tenant, true));
        assertThat(claim(now.plusSeconds(3))).isEqualTo(4);
    }

    @Test
    void halvesWhatADomainMayHaveAtTheSameTimeOncePerBurst() {
        slowDown(DOMAIN);
        slowDown(DOMAIN);
        assertThat(concurrent()).isEqualTo(4);
        execute(
                "update domain_pace set changed_at = now() - interval '11 seconds' where tenant = $1",
                Tuple.of(tenant));
        slowDown(DOMAIN);
        assertThat(concurrent()).isEqualTo(2);
    }

    private int concurrent() {
        return in(connection -> connection
                .preparedQuery("select concurrent from domain_pace where tenant = $1")
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().next().getInteger("concurrent")));
    }

    @Test
    void slowsDownAnInternationalDomain() {
        slowDown("xn--mller-kva.example");
        List<Recipient> recipients = IntStream.range(0, 20)
                .mapToObj(i -> new Recipient(Ids.next(), "a" + i + "@Müller.example", null, 0, false))
                .toList();

        Map<UUID, Pause> pauses =
                in(connection -> paces.spread(connection, tenant, ROUTE, Ids.next(), recipients, now));

        assertThat(pauses).hasSize(16);
    }

    @Test
    void oneCallerAloneProbesARouteAfterItsPause() {
        in(connection -> routes.refused(connection, tenant, ROUTE, "Connection refused"));
        assertThat(state()).isEqualTo(RouteState.PAUSED);
        execute(
                "update route_pause set paused_until = now() - interval '1 second' where tenant = $1",
                Tuple.of(tenant));

        assertThat(state()).isEqualTo(RouteState.PROBED);
        assertThat(state()).isEqualTo(RouteState.PAUSED);

        in(connection -> routes.passProbe(connection, tenant, ROUTE));
        assertThat(state()).isEqualTo(RouteState.PROBED);

        in(connection -> routes.refused(connection, tenant, ROUTE, "Connection refused"));
        assertThat(state()).isEqualTo(RouteState.PAUSED);
        in(connection -> routes.works(connection, tenant, ROUTE));
        assertThat(state()).isEqualTo(RouteState.WORKING);
    }

    private void recipients() {
        execute(CONTACTS, Tuple.of(tenant));
        execute(RECIPIENTS, Tuple.of(tenant, email));
        execute(LANE, Tuple.of(tenant, email));
    }

    private RouteState state() {
        return in(connection -> routes.state(connection, tenant, ROUTE));
    }

    private void slowDown(String domain) {
        in(connection -> paces.slowDown(connection, tenant, ROUTE, domain, "421 Too many messages"));
    }

    /** Claims all that are due, gives back those whose slot has not come, and answers how many leave. */
    private int claim(Instant at) {
        return leaving(at, 1000).await().atMost(Duration.ofSeconds(60));
    }

    private Uni<Integer> leaving(Instant at, int limit) {
        Lease lease = Lease.start(Duration.ofMinutes(5));
        return transactions.sql(
                tenant,
                connection -> queue.claim(connection, tenant, email, new Portion(ROUTE, limit, true), null, lease)
                        .chain(claim -> paces.spread(connection, tenant, ROUTE, lease.token(), claim.recipients(), at)
                                .call(pauses -> queue.postpone(connection, tenant, lease.token(), pauses))
                                .map(pauses -> leaving(claim, pauses))));
    }

    private static int leaving(Claim claim, Map<UUID, Pause> pauses) {
        return claim.without(pauses.keySet()).recipients().size();
    }

    private void execute(String sql, Tuple values) {
        in(connection -> connection.preparedQuery(sql).execute(values));
    }

    private <T> T in(Function<SqlConnection, Uni<T>> work) {
        return transactions.sql(tenant, work).await().atMost(Duration.ofSeconds(60));
    }
}
