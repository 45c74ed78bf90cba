package com.dryjets.campaign.coordination;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.ready;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class CoordinationIT {

    private final TopicWriter writer = new TopicWriter();
    private TopicReader topic;

    @BeforeEach
    void listen() {
        topic = TopicReader.fromNow("marketing.campaigns");
    }

    @AfterEach
    void close() {
        writer.close();
        topic.close();
    }

    @Test
    void movesCollidingItemOnceForRepeatedRequests() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        marketer(TENANT).post(path(id) + "/launch").then().statusCode(200);
        Instant same = Instant.now().plus(20, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        UUID email = Ids.next();
        UUID post = Ids.next();
        publish(writer, TENANT, new EmailScheduled(id, email, same, null));
        publish(writer, TENANT, new PostScheduled(id, post, TWITTER, null, same, null, null));
        await().until(() -> scheduled(id) == 2);

        JsonPath first = coordinate(id, 10);
        JsonPath second = coordinate(id, 10);

        assertThat(first.getInt("collisionsAvoided")).isEqualTo(1);
        assertThat(Duration.between(
                        Instant.parse(first.getString("items[0].at")), Instant.parse(first.getString("items[1].at"))))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(second.prettify()).isEqualTo(first.prettify());
        TopicRecord event = topic.awaitOne(of(id, "ItemsCoordinated"));
        JsonPath moved = JsonPath.from(event.value());
        assertThat(moved.getList("items")).hasSize(1);

        publish(
                writer,
                TENANT,
                new PostRescheduled(
                        id,
                        moved.getUUID("items[0].itemId"),
                        TWITTER,
                        Instant.parse(moved.getString("items[0].at")),
                        null,
                        null,
                        null));
        UUID later = Ids.next();
        publish(
                writer,
                TENANT,
                new PostScheduled(id, later, TWITTER, null, same.plus(30, ChronoUnit.MINUTES), null, null));
        await().until(() -> scheduled(id) == 3);
        assertThat(coordinate(id, 10).getInt("items.size()")).isEqualTo(3);
        assertThat(topic.all()).filteredOn(of(id, "ItemsCoordinated")).hasSize(1);
    }

    @Test
    void showsTheTimesOfADraftPlanBeforeTheLaunch() {
        UUID id = ready(writer, "EMAIL", "TWITTER");
        JsonPath open = readiness(id);
        assertThat(open.getInt("items.find { it.item == 'content.twitter' }.timing.open"))
                .isEqualTo(1);
        assertThat(open.getInt("items.find { it.item == 'content.email' }.timing.immediate"))
                .isEqualTo(1);

        JsonPath plan = coordinate(id, 5);

        JsonPath known = readiness(id);
        for (String channel : List.of("EMAIL", "TWITTER")) {
            String item = "items.find { it.item == 'content." + channel.toLowerCase(Locale.ROOT) + "' }.timing";
            String at = plan.getString("items.find { it.channel == '" + channel + "' }.at");
            assertThat(known.getList(item + ".times")).isEqualTo(List.of(at));
            assertThat(known.getInt(item + ".open") + known.getInt(item + ".immediate"))
                    .isZero();
        }
    }

    private static JsonPath readiness(UUID id) {
        return marketer(TENANT).get(path(id) + "/readiness").jsonPath();
    }

    @Test
    void appliesDraftPlanAfterChannelsHaveScheduled() {
        UUID id = ready(writer, "TWITTER");
        JsonPath plan = coordinate(id, 5);
        assertThat(plan.getList("items")).hasSize(1);
        UUID content = plan.getUUID("items[0].contentId");
        Instant at = Instant.parse(plan.getString("items[0].at"));
        marketer(TENANT).post(path(id) + "/launch").then().statusCode(200);
        UUID request = JsonPath.from(topic.awaitOne(of(id, "CampaignLaunched")).value())
                .getUUID("scheduleRequestId");

        UUID post = Ids.next();
        Instant chosen = at.plus(10, ChronoUnit.MINUTES);
        publish(writer, TENANT, new PostScheduled(id, post, TWITTER, content, chosen, null, null));
        publish(writer, TENANT, new ChannelScheduled(id, request, TWITTER, 1, chosen, chosen, null));

        JsonPath event =
                JsonPath.from(topic.awaitOne(of(id, "ItemsCoordinated")).value());
        assertThat(event.getUUID("items[0].itemId")).isEqualTo(post);
        assertThat(Instant.parse(event.getString("items[0].at"))).isEqualTo(at);
    }

    @Test
    void rejectsEndedCampaignAndInvalidSpacing() {
        UUID id = ready(writer, "TWITTER");
        marketer(TENANT)
                .body(Map.of("spacingMinutes", 0))
                .post(path(id) + "/coordinate")
                .then()
                .statusCode(400);
        marketer("harbor").post(path(id) + "/coordinate").then().statusCode(404);
        marketer(TENANT).post(path(id) + "/launch").then().statusCode(200);
        marketer(TENANT).post(path(id) + "/complete").then().statusCode(200);

        marketer(TENANT).post(path(id) + "/coordinate").then().statusCode(409);
    }

    @Test
    void appliesEventsOfEachCampaignInOrder() {
        List<UUID> campaigns = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            campaigns.add(Ids.next());
        }
        Map<UUID, UUID> posts = campaigns.stream().collect(Collectors.toMap(id -> id, id -> Ids.next()));
        UUID known = ready(writer, "TWITTER");
        campaigns.add(known);
        posts.put(known, Ids.next());
        Instant start = Instant.parse("2027-01-01T00:00:00Z");

        for (int move = 0; move < 20; move++) {
            for (UUID id : campaigns) {
                publishAtSameTime(
                        new PostRescheduled(id, posts.get(id), TWITTER, start.plusSeconds(move), null, null, null));
            }
        }

        await().untilAsserted(() -> marketer(TENANT)
                .get(path(known) + "/items?channel=TWITTER")
                .then()
                .body("items", hasSize(1))
                .body("items[0].scheduledFor", equalTo(start.plusSeconds(19).toString())));
    }

    /** Publishes all events with the same time, so that only their order says which is the last. */
    private void publishAtSameTime(PostRescheduled event) {
        writer.write(
                event.topic().topicName(),
                event.key(),
                EventJson.write(event),
                Map.of(
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        EventTypes.typeOf(event.getClass()),
                        "ce_time",
                        "2026-11-22T12:00:00Z",
                        "ce_tenantid",
                        TENANT));
    }

    private static JsonPath coordinate(UUID id, int spacing) {
        return marketer(TENANT)
                .body(Map.of("spacingMinutes", spacing))
                .post(path(id) + "/coordinate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int scheduled(UUID id) {
        return marketer(TENANT)
                .get(path(id) + "/items?status=SCHEDULED")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static String path(UUID id) {
        return "/marketing/campaigns/" + id;
    }

    private static Predicate<TopicRecord> of(UUID id, String event) {
        return record -> id.toString().equals(record.key())
                && (EventTypes.PREFIX + event + ".v1").equals(record.headers().get("ce_type"));
    }
}
