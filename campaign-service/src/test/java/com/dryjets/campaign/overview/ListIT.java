package com.dryjets.campaign.overview;

import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.campaign.CampaignFixtures.plan;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class ListIT {

    private static final String LIST = "/marketing/campaigns";

    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "name", "startsAt", "endsAt", "budget", "status", "spent"})
    void listsEveryCampaignOnceInBothDirections(String sort) {
        String tenant = "sort-" + sort.toLowerCase(Locale.ROOT);
        for (String name : List.of("beta", "Alpha", "gamma", "Alpha", "Äther")) {
            marketer(tenant).body(plan(name, "EMAIL")).post(LIST).then().statusCode(201);
        }

        List<UUID> up = allPages(tenant, sort);
        List<UUID> down = allPages(tenant, "-" + sort);

        assertThat(up).hasSize(5).doesNotHaveDuplicates();
        Collections.reverse(down);
        assertThat(down).isEqualTo(up);
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "-budget", "spent", "-spent"})
    void comparesAmountsOnlyWithinACurrency(String sort) {
        String tenant = "currencies-" + (sort.hashCode() & 0xffff);
        for (String budget : List.of("9000 JPY", "5 EUR", "1000 JPY", "200 EUR", "7.125 KWD")) {
            create(tenant, budget);
        }

        List<String> currencies = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(Map.of("limit", 2, "sort", sort));
        List<BigDecimal> budgets = new ArrayList<>();
        do {
            JsonPath page = marketer(tenant).queryParams(query).get(LIST).jsonPath();
            currencies.addAll(page.getList("items.budget.currency"));
            page.getList("items.budget.total", String.class).forEach(total -> budgets.add(new BigDecimal(total)));
            query.put("cursor", page.getString("nextCursor"));
        } while (query.get("cursor") != null);

        assertThat(currencies).containsExactly("EUR", "EUR", "JPY", "JPY", "KWD");
        if (sort.endsWith("budget")) {
            List<BigDecimal> euros = budgets.subList(0, 2);
            assertThat(euros).isSortedAccordingTo(sort.startsWith("-") ? Comparator.reverseOrder() : naturalOrder());
        }
    }

    @Test
    void totalsBudgetsByCurrency() {
        String tenant = "totals";
        for (String budget : List.of("9000 JPY", "5.50 EUR", "1000 JPY", "200 EUR")) {
            create(tenant, budget);
        }

        JsonPath all = list(tenant, "?limit=1");
        assertThat(all.getList("totals.currency")).isEqualTo(List.of("EUR", "JPY"));
        assertThat(all.getList("totals.campaigns")).isEqualTo(List.of(2, 2));
        assertThat(all.getList("totals.budget", Double.class)).isEqualTo(List.of(205.5, 10000.0));
        assertThat(list(tenant, "?status=ACTIVE").getList("totals")).isEmpty();
        assertThat(list(tenant, "?status=DRAFT").getList("totals.budget", Double.class))
                .isEqualTo(List.of(205.5, 10000.0));
    }

    private static void create(String tenant, String budget) {
        String[] parts = budget.split(" ");
        Map<String, Object> plan = new HashMap<>(plan("Budget " + budget, "EMAIL"));
        plan.put("budget", Map.of("total", new BigDecimal(parts[0]), "currency", parts[1]));
        marketer(tenant).body(plan).post(LIST).then().statusCode(201);
    }

    @Test
    void sortsNamesIgnoringCase() {
        String tenant = "names";
        for (String name : List.of("beta", "Alpha", "Gamma")) {
            marketer(tenant).body(plan(name, "EMAIL")).post(LIST);
        }

        assertThat(list(tenant, "?sort=name").getList("items.name")).isEqualTo(List.of("Alpha", "beta", "Gamma"));
    }

    @Test
    void countsApplyEveryFilterButStatus() {
        String tenant = "counts";
        draft(tenant, "EMAIL");
        draft(tenant, "TWITTER");
        marketer(tenant).body(plan("Needle 50%", "EMAIL")).post(LIST);

        JsonPath all = list(tenant, "?status=ACTIVE");
        assertThat(all.getList("items")).isEmpty();
        assertThat(all.getMap("counts"))
                .isEqualTo(Map.of("ALL", 3, "DRAFT", 3, "ACTIVE", 0, "PAUSED", 0, "COMPLETED", 0, "ARCHIVED", 0));
        assertThat(list(tenant, "?channel=TWITTER").getInt("counts.ALL")).isEqualTo(1);
        assertThat(list(tenant, "?q=needle%2050%25").getInt("counts.DRAFT")).isEqualTo(1);
        assertThat(list(tenant, "?q=needle_").getInt("counts.ALL")).isZero();
        assertThat(list(tenant, "?type=RETENTION").getInt("counts.ALL")).isZero();
    }

    @Test
    void listsDraftWithoutProgress() {
        String tenant = "bare";
        draft(tenant, "EMAIL");

        marketer(tenant)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items[0].progress", equalTo(0.0f))
                .body("items[0].spent", equalTo(0.0f))
                .body("items[0].nextStep", equalTo("VALIDATE"))
                .body("items[0].nextAt", nullValue())
                .body("items[0].problem", nullValue());
    }

    @Test
    void addsUpSpendOfDuplicateAndReorderedTotals() {
        String tenant = "spend";
        UUID id = draft(tenant, "EMAIL", "TWITTER");
        Instant now = Instant.now();

        publish(writer, tenant, spend(id, EMAIL, "100.10", now));
        publish(writer, tenant, spend(id, TWITTER, "50", now));
        publish(writer, tenant, spend(id, TWITTER, "20", now.minusSeconds(1)));
        publish(writer, tenant, spend(id, TWITTER, "80", now.plusSeconds(1)));
        publish(writer, tenant, spend(id, TWITTER, "80", now.plusSeconds(2)));

        await().untilAsserted(() ->
                assertThat(list(tenant, "").getString("items[0].spent")).isEqualTo("180.1"));
        assertThat(list(tenant, "?sort=-spent").getList("items.id", UUID.class)).containsExactly(id);
    }

    @Test
    void listsFailedItemsAsProblem() {
        String tenant = "failing";
        UUID id = draft(tenant, "TWITTER");
        UUID post = Ids.next();

        publish(writer, tenant, new PostScheduled(id, Ids.next(), TWITTER, null, Instant.now(), null, null));
        publish(writer, tenant, new PostScheduled(id, post, TWITTER, null, Instant.now(), null, null));
        publish(writer, tenant, new PostFailed(id, post, TWITTER, null, "Refused", 3, Instant.now(), null, null, null));

        await().untilAsserted(() ->
                assertThat(list(tenant, "").getString("items[0].problem.code")).isEqualTo("ITEMS_FAILED"));
        assertThat(list(tenant, "").getInt("items[0].problem.failedItems")).isEqualTo(1);
        assertThat(list(tenant, "").getInt("items[0].problem.items")).isEqualTo(2);
    }

    @Test
    void rejectsUnknownSort() {
        marketer("sort-none")
                .get(LIST + "?sort=colour")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?sort")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=endsAt", "sort=-startsAt", "sort=spent"})
    void rejectsCursorOfASortWithTheSameType(String other) {
        String tenant = "cursor-" + other.hashCode();
        draft(tenant, "EMAIL");
        draft(tenant, "EMAIL");
        String cursor = list(tenant, "?limit=1&sort=startsAt").getString("nextCursor");

        marketer(tenant).get(LIST + "?" + other + "&cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void rejectsCursorOfAnotherOrder() {
        String tenant = "cursors";
        draft(tenant, "EMAIL");
        draft(tenant, "EMAIL");
        String cursor = list(tenant, "?limit=1&sort=name").getString("nextCursor");

        marketer(tenant)
                .get(LIST + "?sort=budget&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?cursor")));
    }

    private static PerformanceUpdated spend(UUID id, Channel channel, String amount, Instant asOf) {
        return new PerformanceUpdated(
                id, channel, LocalDate.parse("2026-11-22"), Map.of(Metric.SPEND, new BigDecimal(amount)), asOf);
    }

    private static JsonPath list(String tenant, String query) {
        return marketer(tenant)
                .urlEncodingEnabled(false)
                .get(LIST + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<UUID> allPages(String tenant, String sort) {
        List<UUID> seen = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(Map.of("limit", 2, "sort", sort));
        String cursor;
        do {
            JsonPath page = marketer(tenant)
                    .queryParams(query)
                    .get(LIST)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", UUID.class));
            cursor = page.getString("nextCursor");
            query.put("cursor", cursor);
        } while (cursor != null);
        return seen;
    }
}
