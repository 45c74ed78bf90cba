package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.is;
import static com.dryjets.social.SocialFixtures.launched;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;

/** A campaign of its own for one test, with what it does and what becomes of its posts. */
public final class CampaignScene implements AutoCloseable {

    private final String tenant;
    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader posts = TopicReader.fromNow("marketing.posts");
    private Channel[] channels = {};

    public CampaignScene(String tenant) {
        this.tenant = tenant;
    }

    public UUID campaign() {
        return campaign;
    }

    public TopicReader events() {
        return posts;
    }

    public void send(DomainEvent event) {
        publish(writer, tenant, event);
    }

    /** Launches the campaign and waits until this is applied. */
    public CampaignScene launch(Channel... networks) {
        channels = networks;
        return settle();
    }

    /** Launches the campaign with a plan of its own and waits until this is applied. */
    public void launch(CampaignLaunched launch) {
        send(launch);
        posts.awaitOne(
                record -> record.value().contains(launch.scheduleRequestId().toString()));
    }

    public CampaignScene pause() {
        send(new CampaignPaused(campaign, "wait"));
        return settle();
    }

    public CampaignScene resume() {
        send(new CampaignResumed(campaign));
        return settle();
    }

    /** Waits until all events of the campaign are applied: the answer to another launch, which changes nothing, follows. */
    public CampaignScene settle() {
        UUID request = Ids.next();
        send(launched(campaign, request, channels));
        posts.awaitOne(record -> record.value().contains(request.toString()));
        return this;
    }

    /** Approves content for a network; returns its id. */
    public UUID approve(Channel channel, String text) {
        UUID content = Ids.next();
        send(approved(campaign, content, channel, text));
        return content;
    }

    /** Publishes a post at once; returns its id. */
    public UUID post(Channel channel, String text) {
        return post(channel, Map.of("content", text));
    }

    /** Publishes a post at once, with what the request has besides. */
    public UUID post(Channel channel, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("campaignId", campaign);
        return UUID.fromString(marketer(tenant)
                .body(body)
                .post("/marketing/social/publish/" + channel)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public JsonPath read(UUID post) {
        return marketer(tenant).get("/marketing/social/" + post).jsonPath();
    }

    /** Waits until a post has a status. */
    public JsonPath await(UUID post, String status) {
        patiently().untilAsserted(() -> {
            JsonPath read = read(post);
            assertThat(read.getString("status")).as(read.prettify()).isEqualTo(status);
        });
        return read(post);
    }

    /** Waits until the post says why it is late. */
    public void awaitDelay(UUID post, String reason) {
        patiently().untilAsserted(() -> {
            JsonPath read = read(post);
            assertThat(read.getString("delay.reason")).as(read.prettify()).isEqualTo(reason);
        });
    }

    private static ConditionFactory patiently() {
        return Waiting.await();
    }

    /** What became of the tries of a step. */
    public List<String> outcomes(UUID post, String step) {
        return read(post).getList("attempts.findAll { it.step == '" + step + "' }.outcome");
    }

    public JsonPath queue() {
        return SocialFixtures.queue(tenant, campaign);
    }

    public List<String> statuses() {
        return queue().getList("items.status");
    }

    /** Waits for so many events of a type. */
    public <E extends DomainEvent> List<E> await(int count, Class<E> type) {
        return posts.await(count, record -> is(record, type, campaign)).stream()
                .map(record -> read(record, type))
                .toList();
    }

    public <E extends DomainEvent> E awaitOne(Class<E> type) {
        return await(1, type).getFirst();
    }

    /** The events of a type until now. */
    public <E extends DomainEvent> List<E> all(Class<E> type) {
        return posts.all().stream()
                .filter(record -> is(record, type, campaign))
                .map(record -> read(record, type))
                .toList();
    }

    public static <E extends DomainEvent> E read(TopicRecord record, Class<E> type) {
        return EventJson.read(record.value().getBytes(StandardCharsets.UTF_8), type);
    }

    @Override
    public void close() {
        writer.close();
        posts.close();
    }
}
