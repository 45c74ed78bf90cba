package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Copies of a campaign's pieces when the campaign is copied. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class CopiedCampaignIT {

    private static final String CONTENT = "/marketing/content";

    private final String tenant = tenant();

    @Test
    void copiesReleasedPiecesOfACopiedCampaignOnce() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        JsonPath pieces = repurpose(tenant, post, "TWITTER", "LINKEDIN");
        UUID released = pieces.getUUID("items[0].id");
        UUID original = pieces.getUUID("items[0].campaignId");
        move(tenant, released, "APPROVED").then().statusCode(200);
        UUID copy = Ids.next();

        try (TopicReader topic = TopicReader.fromNow("marketing.content");
                TopicWriter writer = new TopicWriter()) {
            for (int delivery = 0; delivery < 2; delivery++) {
                writer.write("marketing.campaigns", copy.toString(), copied(copy, original), headers(copy));
            }

            TopicRecord event = topic.awaitOne(record -> record.value().contains(copy.toString()));
            assertThat(JsonPath.from(event.value()).getUUID("contentId"))
                    .isEqualTo(CampaignCreated.copiedContent(released, copy));
            assertThat(event.header("ce_type")).isEqualTo("com.dryjets.marketing.ContentApproved.v1");
        }
        assertThat(marketer(tenant)
                        .get(CONTENT + "/repurposed/" + post)
                        .jsonPath()
                        .getList("items.findAll { it.campaignId == '" + copy + "' }.status"))
                .isEqualTo(List.of("APPROVED"));
    }

    private static String copied(UUID copy, UUID original) {
        return EventJson.write(new CampaignCreated(
                copy,
                new CampaignFacts(
                        "Copy",
                        "AWARENESS",
                        List.of(Channel.TWITTER),
                        new Money(BigDecimal.TEN, "EUR"),
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-12-01T00:00:00Z"),
                        "UTC",
                        List.of()),
                original));
    }

    private Map<String, String> headers(UUID id) {
        return Map.of(
                "ce_id",
                id.toString(),
                "ce_source",
                "/test",
                "ce_type",
                EventTypes.typeOf(CampaignCreated.class),
                "ce_time",
                "2026-11-22T12:00:00Z",
                "ce_tenantid",
                tenant);
    }
}
