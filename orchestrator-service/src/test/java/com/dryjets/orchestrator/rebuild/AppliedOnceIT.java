package com.dryjets.orchestrator.rebuild;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.EventFixtures;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that a rebuild applies before their consumer reads them. */
@QuarkusTest
@TestProfile(AppliedOnceIT.WithPausablePosts.class)
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class AppliedOnceIT {

    private static final String STATE = "select state from projection_rebuild order by id desc limit 1";
    private static final String POST = "select version from publication_projection where id = ?";
    private static final String APPLIED =
            "select count(*) from inbox where consumer = 'posts' and event_id = cast(? as uuid)";

    /** Makes the consumer of posts pausable. */
    public static final class WithPausablePosts implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.incoming.posts.pausable", "true");
        }
    }

    private final UUID campaign = Ids.next();
    private final UUID post = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();

    @Inject
    ChannelRegistry channels;

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        channels.getPausable("posts").resume();
        writer.close();
    }

    @Test
    void areNotAppliedAgainByTheConsumer() {
        send(writer, tenant, EventFixtures.launched(campaign, "ENGAGEMENT"));
        UUID before = schedule(Ids.next());
        await().until(() -> applied(before).equals(List.of("1")));
        channels.getPausable("posts").pause();
        // The consumer may already have requested the next record.
        UUID underway = schedule(Ids.next());
        UUID waiting = schedule(post);
        await().during(Duration.ofSeconds(2)).until(() -> applied(waiting).equals(List.of("0")));

        Rows.change(database, tenant, "call rebuild_projections()");
        await().until(() -> Rows.of(database, tenant, STATE).equals(List.of("COMPLETED")));

        assertThat(applied(underway)).containsExactly("1");
        assertThat(applied(waiting)).as("events known as applied").containsExactly("1");
        List<String> version = Rows.of(database, tenant, POST, post);
        assertThat(version).as("versions of the post").hasSize(1);

        channels.getPausable("posts").resume();
        UUID last = Ids.next();
        UUID after = schedule(last);
        await().until(() -> applied(after).equals(List.of("1"))
                && Rows.of(database, tenant, POST, last).size() == 1);
        assertThat(Rows.of(database, tenant, POST, post)).isEqualTo(version);
    }

    private UUID schedule(UUID id) {
        UUID event = Ids.next();
        send(
                writer,
                tenant,
                event,
                new PostScheduled(campaign, id, Channel.TWITTER, null, ViewFixtures.TEN, null, null));
        return event;
    }

    private List<String> applied(UUID event) {
        return Rows.of(database, tenant, APPLIED, event);
    }
}
