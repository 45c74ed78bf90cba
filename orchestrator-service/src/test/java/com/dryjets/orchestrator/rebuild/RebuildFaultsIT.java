package com.dryjets.orchestrator.rebuild;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interrupted rebuilds. The tests run the rebuild themselves, so that they can interfere after a batch. */
@QuarkusTest
@TestProfile(RebuildFaultsIT.ByHand.class)
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
@Timeout(180)
class RebuildFaultsIT {

    private static final int HOURS = 1_500;
    private static final String STATE = "select state from projection_rebuild order by id desc limit 1";
    private static final String BLOCKED = "select pid from pg_locks where not granted and relation ="
            + " to_regclass('rebuild.hourly_engagement_projection')";

    /** Disables the rebuild ticker, and gives up quickly if readers are in the way. */
    public static final class ByHand implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dryjets.rebuild.every", "off", "dryjets.rebuild.switches", "2");
        }
    }

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();

    @Inject
    RebuildService rebuilds;

    @Inject
    DataSource database;

    @BeforeEach
    void publishCampaign() {
        Rows.change(database, tenant, "delete from projection_rebuild");
        ViewFixtures.publishCampaign(writer, tenant, campaign);
        await().until(() -> ViewFixtures.size(database, tenant) == ViewFixtures.ROWS
                && Rows.of(database, tenant, "select state from publication_projection")
                        .containsAll(List.of("PAUSED", "FAILED")));
    }

    @AfterEach
    void close() {
        Rows.change(database, tenant, "alter table publication_projection drop constraint if exists no_duplicates");
        writer.close();
    }

    @Test
    void losesNoEventsIfTheConnectionOfABatchIsTerminated() throws Throwable {
        publishHours();
        Map<String, List<String>> view = ViewFixtures.view(database, tenant);
        Rows.change(database, tenant, "call rebuild_projections()");
        AtomicReference<CompletableFuture<Void>> terminated = new AtomicReference<>();

        assertThatThrownBy(() -> run(() -> {
                    if (terminated.get() == null) {
                        terminated.set(terminateTheNextBatch());
                    }
                }))
                .isNotInstanceOf(RebuildFailed.class);

        terminated.get().join();
        assertThat(Rows.of(database, tenant, STATE)).containsExactly("RUNNING");
        assertThat(ViewFixtures.view(database, tenant)).isEqualTo(view);
        endLease();
        run(() -> {});
        assertThat(Rows.of(database, tenant, STATE)).containsExactly("COMPLETED");
        assertThat(ViewFixtures.view(database, tenant)).isEqualTo(view);
    }

    /** A database crash empties unlogged tables, even if no transaction fails. */
    @Test
    void startsOverAfterADatabaseCrash() throws Throwable {
        publishHours();
        Map<String, List<String>> view = ViewFixtures.view(database, tenant);
        Rows.change(database, tenant, "call rebuild_projections()");

        assertThatThrownBy(() -> run(() -> Rows.change(database, tenant, "truncate replayed_event, rebuild_progress")))
                .isInstanceOf(LeaseLost.class);

        assertThat(Rows.of(database, tenant, STATE)).containsExactly("RUNNING");
        endLease();
        run(() -> {});
        assertThat(Rows.of(database, tenant, STATE)).containsExactly("COMPLETED");
        assertThat(ViewFixtures.view(database, tenant)).isEqualTo(view);
    }

    /** Simulates a new version that can't apply an event that an older version has applied. */
    @Test
    void keepsTheProjectionsIfEventsCanNoLongerBeApplied() throws Throwable {
        Map<String, List<String>> view = ViewFixtures.view(database, tenant);
        Rows.change(
                database,
                tenant,
                "alter table publication_projection add constraint no_duplicates"
                        + " check (reason_code is distinct from 'DUPLICATE') not valid");
        Rows.change(database, tenant, "call rebuild_projections()");

        assertThatThrownBy(() -> run(() -> {})).isInstanceOf(RebuildFailed.class);

        assertThat(Rows.of(database, tenant, STATE)).containsExactly("FAILED");
        assertThat(Rows.of(database, tenant, "select error from projection_rebuild"))
                .singleElement()
                .asString()
                .contains("of marketing.posts (SQLSTATE 23514)", "call rebuild_projections(true)");
        assertThat(ViewFixtures.view(database, tenant)).isEqualTo(view);

        Rows.change(database, tenant, "call rebuild_projections(true)");
        run(() -> {});
        assertThat(Rows.of(database, tenant, STATE)).containsExactly("COMPLETED");
        assertThat(Rows.of(database, tenant, "select state from publication_projection"))
                .doesNotContain("FAILED");
    }

    /** Simulates an autovacuum, which takes the same lock and yields only after a second; the rebuild must wait for that. */
    @Test
    void waitsForMaintenanceOfTheTablesThatItHasWritten() throws Throwable {
        Rows.change(database, tenant, "call rebuild_projections()");
        AtomicReference<CompletableFuture<Void>> ended = new AtomicReference<>();

        run(() -> {
            if (ended.get() == null) {
                ended.set(unlockAfter(
                        Duration.ofSeconds(6), lock("rebuild.campaign_projection", "share update exclusive")));
            }
        });

        ended.get().join();
        assertThat(Rows.of(database, tenant, STATE)).containsExactly("COMPLETED");
    }

    @Test
    void failsIfTheProjectionsStayInUse() throws Throwable {
        Map<String, List<String>> view = ViewFixtures.view(database, tenant);
        Rows.change(database, tenant, "call rebuild_projections()");

        try (Connection reader = lock("public.campaign_projection", "access share")) {
            assertThatThrownBy(() -> run(() -> {})).isInstanceOf(RebuildFailed.class);
            reader.rollback();
            reader.setAutoCommit(true);
        }

        assertThat(Rows.of(database, tenant, STATE)).containsExactly("FAILED");
        assertThat(Rows.of(database, tenant, "select error from projection_rebuild"))
                .singleElement()
                .asString()
                .contains("in use in each of 2 attempts");
        assertThat(ViewFixtures.view(database, tenant)).isEqualTo(view);
    }

    @Test
    void failsIfItWasInterruptedTooOften() {
        Rows.change(database, tenant, "call rebuild_projections()");
        Rows.change(database, tenant, "update projection_rebuild set starts = 5");

        assertThatThrownBy(() -> run(() -> {})).hasMessageContaining("Interrupted 5 times");

        assertThat(Rows.of(database, tenant, STATE)).containsExactly("FAILED");
    }

    private void publishHours() {
        for (int hour = 1; hour <= HOURS; hour++) {
            send(writer, tenant, ViewFixtures.hour(campaign, hour));
        }
        await().until(() -> ViewFixtures.size(database, tenant) == ViewFixtures.ROWS + HOURS);
    }

    /** Locks a table of the rebuild, and terminates the connection that waits for it. */
    private CompletableFuture<Void> terminateTheNextBatch() {
        Connection connection = lock("rebuild.hourly_engagement_projection", "share");
        return CompletableFuture.runAsync(() -> {
            try (connection) {
                await().until(() -> !Rows.of(database, tenant, BLOCKED).isEmpty());
                Rows.of(database, tenant, "select pg_terminate_backend(pid) from (" + BLOCKED + ") as blocked");
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Waits for the duration of the simulated maintenance. */
    private static CompletableFuture<Void> unlockAfter(Duration time, Connection connection) {
        return CompletableFuture.runAsync(
                () -> {
                    try (connection) {
                        connection.rollback();
                        connection.setAutoCommit(true);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Locks a table until the connection's transaction ends. */
    private Connection lock(String table, String mode) {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table %s in %s mode".formatted(table, mode));
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private void run(Runnable moved) throws Throwable {
        Rebuild rebuild = VertxContextSupport.subscribeAndAwait(rebuilds::claim).orElseThrow();
        VertxContextSupport.subscribeAndAwait(() -> rebuilds.run(rebuild, moved));
    }

    private void endLease() {
        Rows.change(database, tenant, "update projection_rebuild set leased_until = clock_timestamp()");
    }
}
