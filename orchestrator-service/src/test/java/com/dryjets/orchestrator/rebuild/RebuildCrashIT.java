package com.dryjets.orchestrator.rebuild;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Replica;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A replica that is killed in the middle of a rebuild. */
@QuarkusTest
@TestProfile(RebuildCrashIT.WithoutRebuilds.class)
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class RebuildCrashIT {

    private static final String EVENTS = "select events from projection_rebuild order by id desc limit 1";
    private static final String STATE = "select state from projection_rebuild order by id desc limit 1";
    private static final String NAME = "select name from campaign_projection";

    /** Only the other replica rebuilds. */
    public static final class WithoutRebuilds implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dryjets.rebuild.every", "off");
        }
    }

    @Inject
    DataSource database;

    @Test
    void leavesTheOldViewAndStartsOverWhenTheReplicaRunsAgain() throws InterruptedException {
        UUID campaign = Ids.next();
        String tenant = "sunrise-" + campaign;
        Map<String, String> slow =
                Map.of("DRYJETS_REBUILD_EVERY", "1s", "DRYJETS_REBUILD_BATCH", "1", "DRYJETS_REBUILD_LEASE", "5s");
        try (TopicWriter writer = new TopicWriter();
                Replica replica = Replica.start(slow)) {
            ViewFixtures.publishCampaign(writer, tenant, campaign);
            for (int hour = 1; hour <= 2_000; hour++) {
                send(writer, tenant, ViewFixtures.hour(campaign, hour));
            }
            await().until(() -> Rows.of(database, tenant, NAME).equals(List.of("Autumn spreadsheets")));
            Rows.change(database, tenant, "update campaign_projection set name = 'Old'");
            Rows.change(database, tenant, "call rebuild_projections()");
            await().until(() -> Long.parseLong(Rows.of(database, tenant, EVENTS).getFirst()) > 20);

            replica.kill();

            assertThat(Rows.of(database, tenant, STATE)).containsExactly("RUNNING");
            assertThat(Rows.of(database, tenant, NAME)).containsExactly("Old");
            Ava.recommendations(tenant, campaign).then().statusCode(200);

            replica.startAgain();

            await().atMost(Duration.ofMinutes(3))
                    .until(() -> Rows.of(database, tenant, STATE).equals(List.of("COMPLETED")));
            assertThat(Rows.of(database, tenant, NAME)).containsExactly("Autumn spreadsheets");
        }
    }
}
