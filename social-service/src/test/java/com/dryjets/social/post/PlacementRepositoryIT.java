package com.dryjets.social.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.post.CampaignPosts.WithoutTime;
import com.dryjets.testkit.PlatformResource;
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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** When to search free times for posts that have none. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class PlacementRepositoryIT {

    private static final String TENANT = "placing-" + UUID.randomUUID();

    private static final String POST = """
            insert into post (id, tenant, campaign_id, channel, parts, media, options, status, holds, scheduled_for, timing,
                due_at, created_by, authors, created_at, updated_at, version)
            values ($1, $2, $3, 'TWITTER', '["Hello"]', '[]', '{"madeWithAi": false}', 'HELD', '{TIME}', now(), 'BEST',
                now(), 'a', '{}', now(), now(), 1)""";

    /** Rolls a transaction back, because the service would react to its changes. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    TenantTransaction transactions;

    @Inject
    PlacementRepository placements;

    private final UUID campaign = Ids.next();

    @Test
    void claimsACampaignOnceUntilATimeMayHaveBecomeFree() throws Throwable {
        rolledBack(connection -> hold(connection)
                .chain(() -> requireClaimed(connection, true))
                .chain(() -> requireClaimed(connection, false))
                .chain(() -> placements.soon(connection, TENANT))
                .chain(() -> requireClaimed(connection, true))
                .chain(() -> requireClaimed(connection, false))
                .chain(() -> placements.soon(connection, TENANT, campaign))
                .chain(() -> requireClaimed(connection, true)));
    }

    @Test
    void pausesGrowUntilATimeMayHaveBecomeFree() throws Throwable {
        rolledBack(connection -> hold(connection)
                .chain(() -> requireNext(connection, Duration.ofMinutes(1)))
                .chain(() -> requireNext(connection, Duration.ofMinutes(2)))
                .chain(() -> requireNext(connection, Duration.ofMinutes(4)))
                .chain(() -> after(connection, 20))
                .chain(() -> requireNext(connection, Duration.ofHours(1)))
                .chain(() -> requireClaimed(connection, true))
                .chain(() -> placements.soon(connection, TENANT, campaign))
                .chain(() -> requireNext(connection, Duration.ofMinutes(1))));
    }

    @Test
    void forgetsCampaignsWithoutWaitingPosts() throws Throwable {
        rolledBack(connection -> hold(connection)
                .chain(() -> requireClaimed(connection, true))
                .chain(() -> placements.forget(connection))
                .chain(() -> due(connection))
                .invoke(due -> assertThat(due).isAfter(Instant.now()))
                .chain(() -> connection
                        .query("update post_placement set due_at = now() - interval '2 h'")
                        .execute())
                .chain(() -> placements.forget(connection))
                .chain(() -> connection.query("select 1 from post_placement").execute())
                .invoke(rows -> assertThat(rows.size()).isZero()));
    }

    private Uni<Void> hold(SqlConnection connection) {
        return connection
                .preparedQuery(POST)
                .execute(Tuple.of(Ids.next(), TENANT, campaign))
                .replaceWithVoid();
    }

    private Uni<Void> requireClaimed(SqlConnection connection, boolean claimed) {
        return placements
                .claim(connection, 10)
                .invoke(found -> assertThat(found.contains(new WithoutTime(TENANT, campaign)))
                        .isEqualTo(claimed))
                .replaceWithVoid();
    }

    /** Claims the campaign and makes its next search due. */
    private Uni<Void> requireNext(SqlConnection connection, Duration pause) {
        return requireClaimed(connection, true)
                .chain(() -> due(connection))
                .invoke(due -> assertThat(due).isCloseTo(Instant.now().plus(pause), within(20, ChronoUnit.SECONDS)))
                .chain(() -> connection
                        .query("update post_placement set due_at = now()")
                        .execute())
                .replaceWithVoid();
    }

    private Uni<Void> after(SqlConnection connection, int looks) {
        return connection
                .preparedQuery("update post_placement set looks = $1")
                .execute(Tuple.of(looks))
                .replaceWithVoid();
    }

    private static Uni<Instant> due(SqlConnection connection) {
        return connection
                .query("select due_at from post_placement")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime("due_at").toInstant());
    }

    private void rolledBack(Function<SqlConnection, Uni<?>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions
                .sql(
                        TENANT,
                        connection -> work.apply(connection)
                                .chain(() -> Uni.createFrom().<Void>failure(new TakenBack())))
                .onFailure(TakenBack.class)
                .recoverWithNull());
    }
}
