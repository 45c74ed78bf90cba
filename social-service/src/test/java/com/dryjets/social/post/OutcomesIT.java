package com.dryjets.social.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.network.Progress;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored of attempts and look-ups: under the lane's lock before the post's, and only while the lease is held. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class OutcomesIT {

    private static final String TENANT = "ordered";

    private static final String ACCOUNT = """
            insert into social_account (id, tenant, channel, external_id, name, status, token_version, key_id, scopes,
                is_default, time_zone, min_gap, connected_by, connected_at, updated_at, version)
            values ($1, $2, 'TWITTER', gen_random_uuid()::text, 'Account', 'CONNECTED', 1, '', '{}', false, 'UTC', '1 m', 'a', now(), now(), 1)""";
    private static final String LANE =
            "insert into account_lane (account_id, tenant, channel, open) values ($1, $2, 'TWITTER', true)";
    private static final String POST = """
            insert into post (id, tenant, campaign_id, channel, account_id, parts, media, options, status, holds,
                scheduled_for, timing, due_at, lease_token, leased_until, created_by, authors, created_at, updated_at, version)
            values ($1, $2, gen_random_uuid(), 'TWITTER', $3, '["Wool"]', '[]', '{"madeWithAi": false}', $4, '{}',
                now(), 'EXACT', now() + interval '1 d', $5, now() + interval '1 d', 'a', '{}', now(), now(), 1)
            returning *""";
    private static final String STEP = """
            insert into publish_step (post_id, number, tenant, account_id, step, started_at, outcome)
            values ($1, 1, $2, $3, 'PUBLISH 0', now(), 'UNKNOWN')""";

    @Inject
    TenantTransaction transactions;

    @Inject
    PublishService service;

    private final UUID account = Ids.next();
    private final Lease lease = Lease.start(Duration.ofMinutes(5));

    @BeforeEach
    void connect() throws Throwable {
        sql(connection ->
                run(connection, ACCOUNT, account, TENANT).chain(() -> run(connection, LANE, account, TENANT)));
    }

    @AfterEach
    void clear() throws Throwable {
        sql(connection -> run(connection, "delete from engagement")
                .chain(() -> run(connection, "delete from posting_hour"))
                .chain(() -> run(connection, "delete from publish_step"))
                .chain(() -> run(connection, "delete from post"))
                .chain(() -> run(connection, "delete from account_lane"))
                .chain(() -> run(connection, "delete from social_account")));
    }

    @Test
    void waitsForTheLaneWithoutHoldingThePost() throws Throwable {
        PublishTask task = task("PUBLISHING");

        assertThat(afterThePerson(task, () -> finish(task, postponed()))).contains(postponed());
    }

    @Test
    void renewsTheLaneBeforeThePost() throws Throwable {
        PublishTask task = task("PUBLISHING");
        String end = "update post set leased_until = clock_timestamp() where id = $1";
        String hold = "update account_lane set lease_token = $2 where account_id = $1";
        sql(connection ->
                run(connection, end, task.post().id()).chain(() -> run(connection, hold, account, lease.token())));

        afterThePerson(task, () -> service.renew(task));

        assertThat(isLeased(task)).isTrue();
    }

    /** Begins work while a person has locked the lane, who locks the post as well before the work goes on. */
    private <T> T afterThePerson(PublishTask task, Supplier<Uni<T>> work) throws Throwable {
        CompletableFuture<Void> locked = new CompletableFuture<>();
        CompletableFuture<Void> blocked = new CompletableFuture<>();

        CompletableFuture<Void> person = subscribe(transactions.sql(
                TENANT,
                connection -> run(connection, "select from account_lane where account_id = $1 for update", account)
                        .invoke(() -> locked.complete(null))
                        .chain(() -> Uni.createFrom().completionStage(blocked))
                        .chain(() -> run(
                                connection,
                                "select from post where id = $1 for update nowait",
                                task.post().id()))));
        locked.join();
        CompletableFuture<T> waiting = subscribe(work.get());
        Waiting.await().until(this::somebodyWaitsForALock);
        blocked.complete(null);

        person.join();
        return waiting.join();
    }

    @Test
    void settlesOneOfTwoPostsWithTheSameText() throws Throwable {
        PublishTask one = task("UNKNOWN");
        PublishTask other = task("UNKNOWN");

        CompletableFuture<Optional<Outcome>> first = subscribe(finish(one, found()));
        CompletableFuture<Optional<Outcome>> second = subscribe(finish(other, found()));

        assertThat(List.of(
                        first.join().orElseThrow().name(),
                        second.join().orElseThrow().name()))
                .containsExactlyInAnyOrder("FOUND", "UNKNOWN");
    }

    /** The post that the network shows may be the one whose answer is on its way. */
    @Test
    void settlesNoPostWhileAnotherWithTheSameTextIsBeingPublished() throws Throwable {
        PublishTask lost = task("UNKNOWN");
        task("PUBLISHING");

        assertThat(subscribe(finish(lost, found())).join().orElseThrow().name()).isEqualTo("UNKNOWN");
    }

    /** A look-up that reads many pages outlives the lease that it began with. */
    @Test
    void keepsThePostWhileItIsLookedUp() throws Throwable {
        PublishTask task = task("UNKNOWN");
        String end = "update post set leased_until = clock_timestamp() where id = $1";
        sql(connection -> run(connection, end, task.post().id()));

        assertThat(subscribe(service.keep(task)).join()).isTrue();
        assertThat(isLeased(task)).isTrue();

        sql(connection -> run(
                connection,
                "update post set lease_token = gen_random_uuid() where id = $1",
                task.post().id()));
        assertThat(subscribe(service.keep(task)).join()).isFalse();
    }

    private boolean isLeased(PublishTask task) throws Throwable {
        return sql(connection -> connection
                .preparedQuery("select leased_until > clock_timestamp() as leased from post where id = $1")
                .execute(Tuple.of(task.post().id()))
                .map(rows -> rows.iterator().next().getBoolean("leased")));
    }

    private Uni<Optional<Outcome>> finish(PublishTask task, Outcome outcome) {
        return service.finish(task, outcome, connection -> Uni.createFrom().voidItem());
    }

    private static Outcome postponed() {
        return new Outcome.Postponed("UNREACHABLE", null, null, Instant.parse("2030-01-01T00:00:00Z"), 1);
    }

    private static Outcome found() {
        return new Outcome.Shown("FOUND", "17", "17", null, Instant.parse("2026-11-02T12:00:00Z"), null);
    }

    private PublishTask task(String status) throws Throwable {
        UUID id = Ids.next();
        Post post = sql(connection -> connection
                .preparedQuery(POST)
                .execute(Tuple.of(id, TENANT, account, status, lease.token()))
                .map(rows -> PostRows.readAll(rows).getFirst())
                .call(() -> run(connection, STEP, id, TENANT, account)));
        return new PublishTask(post, account, Progress.NONE, PublishTask.FIRST, 1, lease);
    }

    private boolean somebodyWaitsForALock() throws Exception {
        String waiting = "select count(*) as waiting from pg_stat_activity where wait_event_type = 'Lock'";
        return subscribe(transactions.sql(
                                Tenants.ALL,
                                connection -> connection
                                        .query(waiting)
                                        .execute()
                                        .map(rows -> rows.iterator().next().getLong("waiting"))))
                        .join()
                > 0;
    }

    private static <T> CompletableFuture<T> subscribe(Uni<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(VertxContextSupport.subscribeAndAwait(() -> work));
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private <T> T sql(Function<SqlConnection, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.sql(TENANT, work));
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
