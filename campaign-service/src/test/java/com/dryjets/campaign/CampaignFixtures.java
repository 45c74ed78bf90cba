package com.dryjets.campaign;

import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.TopicWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Campaigns and events of other services. */
public final class CampaignFixtures {

    public static final String TENANT = "sunrise";

    private CampaignFixtures() {}

    /** The plan of a campaign that starts now and lasts an hour. */
    public static Map<String, Object> plan(String name, String... channels) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "name", name,
                "type", "AWARENESS",
                "channels", List.of(channels),
                "budget", Map.of("total", 1000, "currency", "EUR"),
                "startsAt", now.toString(),
                "endsAt", now.plus(1, ChronoUnit.HOURS).toString(),
                "timeZone", "Europe/Berlin");
    }

    /** Creates a draft and returns its id. */
    public static UUID draft(String tenant, String... channels) {
        return marketer(tenant)
                .body(plan("Spring", channels))
                .post("/marketing/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    /** Creates a draft that is ready to launch: approved content for each network, an email with recipients. */
    public static UUID ready(TopicWriter writer, String... channels) {
        UUID id = draft(TENANT, channels);
        for (String channel : channels) {
            publish(
                    writer,
                    TENANT,
                    channel.equals("EMAIL")
                            ? new EmailCampaignReady(id, Ids.next(), null, "Hello", 3, null)
                            : new ContentApproved(
                                    Ids.next(),
                                    Ids.next(),
                                    id,
                                    Channel.valueOf(channel),
                                    null,
                                    "Hello",
                                    null,
                                    List.of()));
        }
        await().untilAsserted(() -> assertThat(marketer(TENANT)
                        .get("/marketing/campaigns/" + id + "/readiness")
                        .jsonPath()
                        .getBoolean("ready"))
                .isTrue());
        return id;
    }

    /** Creates and launches a campaign. */
    public static UUID launched(TopicWriter writer, String... channels) {
        UUID id = ready(writer, channels);
        marketer(TENANT).post("/marketing/campaigns/" + id + "/launch").then().statusCode(200);
        return id;
    }
}
