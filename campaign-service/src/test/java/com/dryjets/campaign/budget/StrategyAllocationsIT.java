package com.dryjets.campaign.budget;

import static com.dryjets.campaign.BudgetFixtures.awaitSpent;
import static com.dryjets.campaign.BudgetFixtures.begun;
import static com.dryjets.campaign.BudgetFixtures.day;
import static com.dryjets.campaign.BudgetFixtures.daysAgo;
import static com.dryjets.campaign.BudgetFixtures.get;
import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strategies that people apply, from the event to the allocations. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class StrategyAllocationsIT {

    private static final String TENANT = "sunrise";

    private TopicWriter writer;
    private TopicReader campaigns;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
        campaigns = TopicReader.fromNow("marketing.campaigns");
    }

    @AfterEach
    void close() {
        writer.close();
        campaigns.close();
    }

    @Test
    void answersThatTheAllocationsAreInForce() {
        UUID id = begun(TENANT, 10, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);
        StrategyApplied applied = strategy(id, 1, "EUR", "700.00", "300.00");

        publish(writer, TENANT, applied);

        assertThat(answer(applied)).contains("\"version\":1").doesNotContain("reasons");
        StrategyApplied same = strategy(id, 2, "EUR", "700.00", "300.00");
        publish(writer, TENANT, same);
        assertThat(answer(same)).contains("\"version\":2").doesNotContain("reasons");
    }

    @Test
    void answersWhyTheAllocationsAreRefused() {
        UUID id = begun(TENANT, 10, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);
        StrategyApplied applied = strategy(id, 1, "USD", "700.00", "300.00");
        StrategyApplied unknown = strategy(Ids.next(), 1, "EUR", "700.00", "300.00");

        publish(writer, TENANT, applied);
        publish(writer, TENANT, unknown);

        assertThat(answer(applied)).contains("\"reasons\":[\"The campaign’s currency has changed.\"]");
        assertThat(answer(unknown)).contains("\"reasons\":[\"The campaign was not found.\"]");
    }

    @Test
    void allocatesTheBudgetOnceAndNamesThePerson() {
        UUID id = begun(TENANT, 10, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);
        StrategyApplied applied = strategy(id, 1, "EUR", "700.00", "300.00");

        publish(writer, TENANT, applied);
        await().untilAsserted(() -> assertThat(allocated(id, "ADS")).isEqualTo(700));
        publish(writer, TENANT, applied);
        publish(writer, TENANT, strategy(id, 2, "EUR", "600.00", "400.00"));
        await().untilAsserted(() -> assertThat(allocated(id, "ADS")).isEqualTo(600));

        assertThat(get(TENANT, id, "history").getList("items.findAll { it.change == 'budget reallocated' }.changedBy"))
                .isEqualTo(List.of("mark", "mark"));
        assertThat(get(TENANT, id, "history").getString("items[0].reason")).isEqualTo("Ava’s strategy, version 2");
    }

    @Test
    void saysInTheHistoryWhyAStrategyIsNotApplied() {
        UUID id = begun(TENANT, 10, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);
        publish(writer, TENANT, day(id, ADS, daysAgo(2), 600, 0));
        awaitSpent(TENANT, id, 600);

        publish(writer, TENANT, strategy(id, 1, "EUR", "100.00", "900.00"));

        await().untilAsserted(() -> assertThat(get(TENANT, id, "history").getString("items[0].change"))
                .isEqualTo("strategy not applied"));
        assertThat(get(TENANT, id, "history").getString("items[0].reason")).contains("has spent");
        assertThat(allocated(id, "ADS")).isEqualTo(500);
    }

    @Test
    void refusesAmountsInAnotherCurrency() {
        UUID id = begun(TENANT, 10, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);

        publish(writer, TENANT, strategy(id, 1, "USD", "700.00", "300.00"));

        await().untilAsserted(() -> assertThat(get(TENANT, id, "history").getString("items[0].change"))
                .isEqualTo("strategy not applied"));
        assertThat(allocated(id, "ADS")).isEqualTo(500);
    }

    @Test
    void leavesTheCampaignsOfOtherTenantsAlone() {
        UUID id = begun(TENANT, 10, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);
        UUID own = begun("harbor", 10, Map.of("total", 1000, "currency", "EUR"), ADS, TWITTER);

        publish(writer, "harbor", strategy(id, 1, "EUR", "700.00", "300.00"));
        publish(writer, "harbor", strategy(own, 1, "EUR", "700.00", "300.00"));

        await().untilAsserted(() -> assertThat(get("harbor", own, "budget-status")
                        .getDouble("channels.find { it.channel == 'ADS' }.allocated"))
                .isEqualTo(700));
        assertThat(allocated(id, "ADS")).isEqualTo(500);
    }

    private static StrategyApplied strategy(UUID id, int version, String currency, String ads, String twitter) {
        return new StrategyApplied(
                id,
                "Budget",
                Ids.next(),
                Ids.next(),
                version,
                currency,
                List.of(
                        new ChannelAllocation(ADS, new BigDecimal(ads)),
                        new ChannelAllocation(TWITTER, new BigDecimal(twitter))),
                List.of(),
                "mark");
    }

    private String answer(StrategyApplied applied) {
        return campaigns
                .awaitOne(record -> record.header("ce_type").contains("StrategyAllocations")
                        && record.value().contains(applied.requestId().toString()))
                .value();
    }

    private static double allocated(UUID id, String channel) {
        return get(TENANT, id, "budget-status")
                .getDouble("channels.find { it.channel == '" + channel + "' }.allocated");
    }
}
