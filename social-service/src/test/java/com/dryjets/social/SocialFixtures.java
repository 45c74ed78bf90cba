package com.dryjets.social;

import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.TopicRecord;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Events of other services, requests to this one, and the state of the sandbox networks. */
public final class SocialFixtures {

    private SocialFixtures() {}

    /** Connects the tenant's first account on the network, or renews its tokens; returns its id. */
    public static UUID connect(String tenant, Channel channel) {
        return connect(tenant, channel, 1);
    }

    /** Connects one of the tenant's accounts on the network by its permanent token. */
    public static UUID connect(String tenant, Channel channel, int number) {
        String token = "%s-%s-token%s".formatted(key(channel), tenant, suffix(number));
        String name = sandboxAccount(tenant, channel, number);
        boolean byPassword = channel == Channel.BLUESKY;
        Map<String, Object> login = Map.of("platform", channel, "identifier", name + ".test", "password", token);
        Map<String, Object> tokens =
                Map.of("platform", channel, "externalAccountId", externalId(channel, name), "accessToken", token);
        String id = admin(tenant)
                .body(byPassword ? login : tokens)
                .post("/marketing/social/accounts" + (byPassword ? "/password" : ""))
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .path("id");
        admin(tenant)
                .body(Map.of("timeZone", steadyZone(Instant.now())))
                .patch("/marketing/social/accounts/" + id)
                .then()
                .statusCode(200);
        return UUID.fromString(id);
    }

    private static String externalId(Channel channel, String name) {
        return channel == Channel.LINKEDIN ? "urn:li:organization:" + name : name;
    }

    /** The sandbox's name of an account. */
    public static String sandboxAccount(String tenant, Channel channel, int number) {
        return tenant + "-" + key(channel) + suffix(number);
    }

    private static String key(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static String suffix(int number) {
        return number == 1 ? "" : "-" + number;
    }

    public static JsonPath account(String tenant, UUID id) {
        return marketer(tenant).get("/marketing/social/accounts/" + id).jsonPath();
    }

    /** Makes a campaign that started an hour ago. The rest of it lies within one hour, so its posts are due at once. */
    public static CampaignFacts facts(Channel... channels) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return facts(now.minus(1, ChronoUnit.HOURS), now.plus(30, ChronoUnit.MINUTES), channels);
    }

    /** Makes a campaign. */
    public static CampaignFacts facts(Instant start, Instant end, Channel... channels) {
        return new CampaignFacts(
                "Spring",
                "AWARENESS",
                List.of(channels),
                new Money(new BigDecimal("1000.00"), "EUR"),
                start,
                end,
                steadyZone(Instant.now()),
                List.of());
    }

    /** Returns a time zone in which the next half-hour lies within one hour of the day. */
    private static String steadyZone(Instant now) {
        return now.atOffset(ZoneOffset.UTC).getMinute() < 30 ? "UTC" : "Asia/Kolkata";
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
                channel == Channel.INSTAGRAM || channel == Channel.TIKTOK
                        ? List.of(URI.create("https://example.org/shirt.jpg"))
                        : List.of());
    }

    /** Returns whether a record is an event of this type and campaign. */
    public static boolean is(TopicRecord record, Class<? extends DomainEvent> type, UUID key) {
        return key.toString().equals(record.key()) && EventTypes.typeOf(type).equals(record.header("ce_type"));
    }

    public static String sandboxUrl() {
        return ConfigProvider.getConfig().getValue("test.sandbox.url", String.class);
    }

    /** A medium of the test resources. */
    public static Map<String, Object> medium(String name, String altText) {
        String server = ConfigProvider.getConfig().getValue("test.media.url", String.class);
        return Map.of("url", server + "/" + name, "altText", altText);
    }

    /** Lists the posts on the networks whose text contains the part, with their true counters. */
    public static JsonPath atNetworks(String part) {
        return given().queryParam("contains", part)
                .get(sandboxUrl() + "/sandbox/posts")
                .jsonPath();
    }

    /** Makes the next requests to a network fail; {@code networks.md} of the sandbox lists the options in {@code more}. */
    public static void fault(Channel network, String kind, Map<String, Object> more) {
        Map<String, Object> fault = new HashMap<>(more);
        fault.put("network", key(network));
        fault.put("kind", kind);
        control("faults", fault);
    }

    /** Ends all faults. */
    public static void healed() {
        given().delete(sandboxUrl() + "/sandbox/faults");
    }

    /** Revokes the tokens of an account, as when its owner removes the application. */
    public static void revoke(String sandboxAccount) {
        control("revoke", Map.of("account", sandboxAccount));
    }

    /** Adds other posts that an account has just made. */
    public static void addPosts(String sandboxAccount, int count) {
        List<Map<String, String>> items = IntStream.range(0, count)
                .mapToObj(i -> Map.of(
                        "account",
                        sandboxAccount,
                        "text",
                        "Another post " + Ids.next(),
                        "createdAt",
                        Instant.now().toString()))
                .toList();
        control("posts", Map.of("items", items));
    }

    private static void control(String path, Map<String, Object> body) {
        given().body(body)
                .contentType(ContentType.JSON)
                .post(sandboxUrl() + "/sandbox/" + path)
                .then()
                .statusCode(204);
    }

    /** Returns the campaign's queue. */
    public static JsonPath queue(String tenant, UUID campaignId) {
        return marketer(tenant).get("/marketing/social/queue/" + campaignId).jsonPath();
    }
}
