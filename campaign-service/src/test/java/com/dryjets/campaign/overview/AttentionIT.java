package com.dryjets.campaign.overview;

import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of campaigns that need attention. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class AttentionIT {

    private static final String LIST = "/marketing/campaigns";

    private final String tenant = "attention-" + Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @Inject
    TenantTransaction transactions;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void pagesThroughCampaignsWithAProblemTheMostSeriousFirst() {
        draft(tenant, "TWITTER");
        UUID over = overBudget();
        UUID failing = withFailedPost();
        UUID alsoOver = overBudget();
        update("update campaign set ends_at = ends_at + interval '1 day' where id = $1", alsoOver);
        awaitProblems(3);

        assertThat(pages()).containsExactly(failing, over, alsoOver);
        JsonPath first = list("limit=1&status=DRAFT");
        assertThat(first.getInt("counts.ALL")).isEqualTo(3);
        assertThat(first.getInt("counts.DRAFT")).isEqualTo(3);
        assertThat(first.getList("totals.campaigns")).isEqualTo(List.of(3));
        assertThat(first.getString("items[0].problem.code")).isEqualTo("ITEMS_FAILED");
        assertThat(list("status=ACTIVE").getList("items")).isEmpty();
    }

    @Test
    void appliesEveryOtherFilter() {
        overBudget();
        awaitProblems(1);

        assertThat(list("channel=TWITTER&q=" + "a").getInt("counts.ALL"))
                .isEqualTo(marketer(tenant).get(LIST + "?q=a").jsonPath().getInt("counts.ALL"));
        assertThat(list("channel=EMAIL").getList("items")).isEmpty();
        assertThat(list("owner=nobody").getList("items")).isEmpty();
    }

    @Test
    void leavesOutCampaignsThatHaveEndedOrCannotBeRead() {
        UUID over = overBudget();
        UUID completed = withFailedPost();
        UUID broken = withFailedPost();
        awaitProblems(3);

        update("update campaign set status = 'COMPLETED' where id = $1", completed);
        update("update campaign set ends_at = 'infinity' where id = $1", broken);

        assertThat(pages()).containsExactly(over);
    }

    @Test
    void hasAnOrderOfItsOwn() {
        overBudget();
        overBudget();
        awaitProblems(2);
        String cursor = list("limit=1").getString("nextCursor");
        String other =
                marketer(tenant).get(LIST + "?limit=1&sort=endsAt").jsonPath().getString("nextCursor");

        reject("?attention=true&sort=name", "?sort");
        reject("?sort=endsAt&cursor=" + cursor, "?cursor");
        reject("?attention=true&cursor=" + other, "?cursor");
    }

    private void reject(String query, String pointer) {
        marketer(tenant).get(LIST + query).then().statusCode(400).body("errors.pointer", equalTo(List.of(pointer)));
    }

    private UUID overBudget() {
        UUID id = draft(tenant, "TWITTER");
        Map<Metric, BigDecimal> totals = Map.of(Metric.SPEND, new BigDecimal("1000.01"));
        publish(
                writer,
                tenant,
                new PerformanceUpdated(id, TWITTER, LocalDate.parse("2026-11-22"), totals, Instant.now()));
        return id;
    }

    private UUID withFailedPost() {
        UUID id = draft(tenant, "TWITTER");
        UUID post = Ids.next();
        publish(writer, tenant, new PostScheduled(id, post, TWITTER, null, Instant.now(), null, null));
        publish(writer, tenant, new PostFailed(id, post, TWITTER, null, "Refused", 3, Instant.now(), null, null, null));
        return id;
    }

    private void awaitProblems(int campaigns) {
        await().untilAsserted(() -> assertThat(list("").getInt("counts.ALL")).isEqualTo(campaigns));
    }

    private JsonPath list(String query) {
        return marketer(tenant)
                .get(LIST + "?attention=true&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<UUID> pages() {
        List<UUID> seen = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(Map.of("limit", 1, "attention", true));
        do {
            JsonPath page = marketer(tenant).queryParams(query).get(LIST).jsonPath();
            seen.addAll(page.getList("items.id", UUID.class));
            query.put("cursor", page.getString("nextCursor"));
        } while (query.get("cursor") != null);
        return seen;
    }

    private void update(String sql, UUID id) {
        int updated = transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(id)))
                .await()
                .indefinitely()
                .rowCount();
        assertThat(updated).isEqualTo(1);
    }
}
