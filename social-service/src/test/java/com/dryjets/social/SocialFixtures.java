package com.dryjets.social;

import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.TopicRecord;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Events of other services, requests to this one, and the state of the sandbox networks. */
public final class SocialFixtures {

    private SocialFixtures() {}

    /** Connects the tenant's account at the network, or renews its token. */
    public static void connect(String tenant, Channel channel) {
        String network = channel.name().toLowerCase(Locale.ROOT);
        admin(tenant)
                .body(Map.of(
                        "platform", channel,
                        "externalAccountId", tenant + "-" + network,
                        "accessToken", network + "-" + tenant + "-token"))
                .post("/marketing/social/accounts")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    /** Makes a campaign that started an hour ago. No network has its usual hours in its window, so posts are due at once. */
    public static CampaignFacts facts(Channel... channels) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new CampaignFacts(
                "Spring",
                "AWARENESS",
                List.of(channels),
                new Money(new BigDecimal("1000.00"), "EUR"),
                now.minus(1, ChronoUnit.HOURS),
                now.plus(30, ChronoUnit.MINUTES),
                nightZone(now),
                List.of());
    }

    /** Returns a time zone in which it is between three and four in the morning. */
    private static String nightZone(Instant now) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(TimeZones::isValid)
                .filter(name -> now.atZone(ZoneId.of(name)).getHour() == 3)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public static CampaignLaunched launched(UUID campaignId, UUID request, Channel... channels) {
        return new CampaignLaunched(campaignId, request, facts(channels), List.of());
    }

    public static ContentApproved approved(UUID campaignId, UUID contentId, Channel channel, String body) {
        return new ContentApproved(
                Ids.next(),
                contentId,
                campaignId,
                channel,
                null,
                body,
                null,
                channel == Channel.INSTAGRAM ? List.of(URI.create("https://example.org/shirt.jpg")) : List.of());
    }

    /** Returns whether a record is an event of this type and campaign. */
    public static boolean is(TopicRecord record, Class<? extends DomainEvent> type, UUID campaignId) {
        return campaignId.toString().equals(record.key())
                && EventTypes.typeOf(type).equals(record.header("ce_type"));
    }

    public static String sandboxUrl() {
        return ConfigProvider.getConfig().getValue("test.sandbox.url", String.class);
    }

    /** Lists the posts at the networks whose text contains the part, with their true counters. */
    public static JsonPath atNetworks(String part) {
        return given().queryParam("contains", part)
                .get(sandboxUrl() + "/sandbox/posts")
                .jsonPath();
    }

    public static void fault(Channel network, String kind, Map<String, Object> more) {
        Map<String, Object> fault = new java.util.HashMap<>(more);
        fault.put("network", network.name());
        fault.put("kind", kind);
        given().body(fault)
                .contentType(ContentType.JSON)
                .post(sandboxUrl() + "/sandbox/faults")
                .then()
                .statusCode(204);
    }

    /** Returns the campaign's queue. */
    public static JsonPath queue(String tenant, UUID campaignId) {
        return marketer(tenant).get("/marketing/social/queue/" + campaignId).jsonPath();
    }
}
