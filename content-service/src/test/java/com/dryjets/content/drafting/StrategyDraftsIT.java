package com.dryjets.content.drafting;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.InsightEvent.PlannedContent;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts of an applied strategy, from the event to the list of blog posts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class StrategyDraftsIT {

    private static final LocalDate DAY = LocalDate.parse("2026-10-06");

    private final String tenant = tenant();
    private final UUID campaign = Ids.next();
    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void createsADraftOfEachTopicOnce() {
        StrategyApplied first = strategy(1, Ids.next(), "The problem", "The problem", "The solution");

        publish(writer, tenant, first);
        // In an event of its own, which the inbox does not know.
        publish(writer, tenant, first);
        publish(writer, tenant, strategy(2, Ids.next(), "The end"));

        await().untilAsserted(() -> assertThat(posts().getList("items.title")).contains("The end"));
        assertThat(posts().getList("items.title")).containsExactlyInAnyOrder("The problem", "The solution", "The end");
        assertThat(posts().getList("items.status")).containsOnly("DRAFT");
        assertThat(posts().getList("items.createdBy")).containsOnly("ava");
    }

    @Test
    void showsTheBriefInTheDraft() {
        publish(writer, tenant, strategy(1, Ids.next(), "The problem"));
        await().untilAsserted(() -> assertThat(posts().getList("items")).hasSize(1));

        String content = marketer(tenant)
                .get("/marketing/blog/" + posts().getString("items[0].id"))
                .jsonPath()
                .getString("content");

        assertThat(content).contains("2026-10-06, Email: open with a question", "“Autumn spreadsheets”");
    }

    @Test
    void draftsBelongToTheirCampaign() {
        publish(writer, tenant, strategy(1, Ids.next(), "The problem"));

        await().untilAsserted(
                        () -> assertThat(posts().getList("items.campaignId")).containsExactly(campaign.toString()));
    }

    @Test
    void anotherVersionRenewsDraftsThatNobodyHasWritten() {
        publish(writer, tenant, strategy(1, Ids.next(), "The problem", "The solution"));
        await().untilAsserted(() -> assertThat(posts().getList("items")).hasSize(2));
        String written = posts().getString("items.find { it.title == 'The solution' }.id");
        marketer(tenant)
                .body(Map.of("content", "The post itself."))
                .patch("/marketing/blog/" + written + "/content")
                .then()
                .statusCode(200);

        publish(writer, tenant, strategy(2, Ids.next(), "The problem", "The solution", "The end"));

        await().untilAsserted(() -> assertThat(posts().getList("items.title"))
                .containsExactlyInAnyOrder("The problem", "The solution", "The end"));
        assertThat(content(posts().getString("items.find { it.title == 'The problem' }.id")))
                .contains("version 2");
        assertThat(content(written)).isEqualTo("The post itself.");
    }

    @Test
    void draftsOfAnotherCampaignAreNotTheSame() {
        publish(writer, tenant, strategy(1, Ids.next(), "The problem"));
        publish(writer, tenant, ofCampaign(Ids.next(), 1, Ids.next(), "The problem"));

        await().untilAsserted(() ->
                assertThat(posts().getList("items.slug")).containsExactlyInAnyOrder("the-problem", "the-problem-2"));
    }

    private String content(String id) {
        return marketer(tenant).get("/marketing/blog/" + id).jsonPath().getString("content");
    }

    private StrategyApplied strategy(int version, UUID id, String... topics) {
        return ofCampaign(campaign, version, id, topics);
    }

    private static StrategyApplied ofCampaign(UUID owner, int version, UUID id, String... topics) {
        List<PlannedContent> plan = IntStream.range(0, topics.length)
                .mapToObj(i -> new PlannedContent(DAY.plusDays(i), Channel.EMAIL, topics[i], "QUESTION"))
                .toList();
        return new StrategyApplied(
                owner, "Autumn spreadsheets", id, Ids.next(), version, "EUR", List.of(), plan, "mark");
    }

    private JsonPath posts() {
        return marketer(tenant).get("/marketing/blog").jsonPath();
    }
}
