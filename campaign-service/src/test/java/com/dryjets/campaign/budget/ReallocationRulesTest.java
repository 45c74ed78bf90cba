package com.dryjets.campaign.budget;

import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.AllocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReallocationRulesTest {

    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");
    private static final List<Channel> CHANNELS = List.of(EMAIL, TWITTER);

    @Test
    void floorIsSpendRoundedUp() {
        CampaignBudget budget = budget(CampaignStatus.ACTIVE, null, Map.of(EMAIL, "300.004"));

        assertThat(ReallocationRules.floor(budget, EMAIL)).isEqualByComparingTo("300.01");
        assertThat(pointers(budget, "300", "700")).containsExactly("/allocations/0/amount");
        assertThat(pointers(budget, "300.01", "699.99")).isEmpty();
    }

    @Test
    void rejectsLeavingOutChannelThatSpent() {
        CampaignBudget budget = budget(CampaignStatus.ACTIVE, null, Map.of(EMAIL, "1"));

        assertThat(ReallocationRules.errors(budget, List.of(allocation(TWITTER, "1000"))))
                .extracting(FieldError::pointer)
                .containsExactly("/allocations");
    }

    @ParameterizedTest
    @CsvSource({
        "0.15,100,0,true",
        "0.15,150,0,true",
        "0.15,150.01,0,false",
        "0.15,100,60,false",
        "0.15,100,50,true",
        "1,500.01,0,false",
        ",1,0,false"
    })
    void allowsAutomaticMovesWithinShare(BigDecimal share, BigDecimal amount, BigDecimal movedBefore, boolean allowed) {
        CampaignBudget budget = budget(CampaignStatus.ACTIVE, share, Map.of());

        assertThat(ReallocationRules.isAllowedAutomatically(budget, moves(EMAIL, TWITTER, amount), movedBefore))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "PAUSED", "COMPLETED", "ARCHIVED"})
    void movesAutomaticallyOnlyWhileActive(CampaignStatus status) {
        CampaignBudget budget = budget(status, BigDecimal.ONE, Map.of());

        assertThat(ReallocationRules.isAllowedAutomatically(
                        budget, moves(EMAIL, TWITTER, BigDecimal.TEN), BigDecimal.ZERO))
                .isFalse();
    }

    @Test
    void neverMovesSpentMoneyAutomatically() {
        CampaignBudget budget = budget(CampaignStatus.ACTIVE, BigDecimal.ONE, Map.of(EMAIL, "450"));

        assertThat(ReallocationRules.isAllowedAutomatically(
                        budget, moves(EMAIL, TWITTER, new BigDecimal("60")), BigDecimal.ZERO))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL,TIKTOK,5", "TIKTOK,EMAIL,5", "EMAIL,TWITTER,0", "EMAIL,TWITTER,-5", "EMAIL,EMAIL,5"})
    void recognizesImpossibleMoves(Channel from, Channel to, BigDecimal amount) {
        CampaignBudget budget = budget(CampaignStatus.ACTIVE, BigDecimal.ONE, Map.of());

        assertThat(ReallocationRules.isImpossible(budget, moves(from, to, amount)))
                .isTrue();
        assertThat(ReallocationRules.isImpossible(budget, moves(EMAIL, TWITTER, BigDecimal.TEN)))
                .isFalse();
    }

    private static List<BudgetMove> moves(Channel from, Channel to, BigDecimal amount) {
        return List.of(new BudgetMove(from, to, amount));
    }

    private static List<String> pointers(CampaignBudget budget, String email, String twitter) {
        return ReallocationRules.errors(budget, List.of(allocation(EMAIL, email), allocation(TWITTER, twitter)))
                .stream()
                .map(FieldError::pointer)
                .toList();
    }

    private static ChannelAllocation allocation(Channel channel, String amount) {
        return new ChannelAllocation(channel, new BigDecimal(amount));
    }

    private static CampaignBudget budget(CampaignStatus status, BigDecimal share, Map<Channel, String> spent) {
        Campaign campaign = new Campaign(
                new CampaignPlan(
                        "Spring",
                        CampaignType.CONVERSION,
                        CHANNELS,
                        new Money(new BigDecimal(1000), "EUR"),
                        NOW.minus(Duration.ofDays(5)),
                        NOW.plus(Duration.ofDays(5)),
                        ZoneOffset.UTC,
                        List.of(),
                        null,
                        share,
                        List.of(),
                        List.of(),
                        null),
                new Caller("sunrise", "test"),
                NOW);
        if (status != CampaignStatus.DRAFT) {
            campaign.become(status, NOW);
        }
        Map<Channel, MetricTotals> totals = spent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new MetricTotals(Map.of(Metric.SPEND, new BigDecimal(entry.getValue())))));
        return new CampaignBudget(
                new CampaignPerformance(campaign, totals, List.of()),
                AllocationRules.equalShares(campaign.budget(), CHANNELS));
    }
}
