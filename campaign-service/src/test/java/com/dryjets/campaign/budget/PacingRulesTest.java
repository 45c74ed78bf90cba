package com.dryjets.campaign.budget;

import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.campaign.budget.BudgetStatus.State;
import com.dryjets.campaign.campaign.AllocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.campaign.performance.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingRulesTest {

    /** Berlin switches to summer time on 29 March, so the window is 20 days less an hour. */
    private static final Instant START = Instant.parse("2026-03-19T23:00:00Z");

    private static final Instant END = Instant.parse("2026-04-08T22:00:00Z");
    private static final Instant MIDDLE =
            START.plus(Duration.between(START, END).dividedBy(2));

    @ParameterizedTest
    @CsvSource({
        "0,BEHIND",
        "300,BEHIND",
        "449,BEHIND",
        "451,ON_PLAN",
        "500,ON_PLAN",
        "549,ON_PLAN",
        "551,AHEAD",
        "1000,AHEAD",
        "1000.01,OVER"
    })
    void classifiesPaceHalfway(double spent, State state) {
        BudgetStatus status = PacingRules.status(spending(CampaignStatus.ACTIVE, spent), MIDDLE);

        assertThat(status.plannedByNow()).isEqualByComparingTo("500.00");
        assertThat(status.state()).isEqualTo(state);
    }

    @Test
    void toleratesFirstDaysWorthAtOnce() {
        BudgetStatus status = PacingRules.status(spending(CampaignStatus.ACTIVE, 45), START.plus(Duration.ofHours(1)));

        assertThat(status.state()).isEqualTo(State.ON_PLAN);
    }

    @Test
    void plansNothingBeforeStart() {
        BudgetStatus status = PacingRules.status(spending(CampaignStatus.ACTIVE, 0), START.minusSeconds(1));

        assertThat(status.state()).isEqualTo(State.NOT_STARTED);
        assertThat(status.plannedByNow()).isZero();
        assertThat(status.pace()).isNull();
        assertThat(status.projectedSpend()).isNull();
        assertThat(status.daily()).allMatch(day -> day.spend() == null);
    }

    @Test
    void classifiesEachChannelByItsOwnAllocation() {
        BudgetStatus status = PacingRules.status(spending(CampaignStatus.ACTIVE, 400), MIDDLE);

        assertThat(status.state()).isEqualTo(State.BEHIND);
        assertThat(status.channels())
                .extracting(BudgetStatus.ChannelStatus::channel, BudgetStatus.ChannelStatus::state)
                .containsExactly(tuple(EMAIL, State.BEHIND), tuple(ADS, State.AHEAD));
    }

    @Test
    void draftHasNotStarted() {
        assertThat(PacingRules.status(spending(CampaignStatus.DRAFT, 0), MIDDLE).state())
                .isEqualTo(State.NOT_STARTED);
    }

    /** Spend is totaled by UTC days, so a plan by the campaign's days would be compared with another day's spend. */
    @Test
    void listsUtcDaysOfWindow() {
        BudgetStatus status = PacingRules.status(spending(CampaignStatus.ACTIVE, 0), MIDDLE);

        assertThat(status.daily()).hasSize(21);
        assertThat(status.daily().getFirst().day()).isEqualTo(LocalDate.parse("2026-03-19"));
        assertThat(planned(status, "2026-03-19")).isCloseTo(1000 * 1 / 479.0, within(0.01));
        assertThat(planned(status, "2026-03-29")).isCloseTo(1000 * 24 / 479.0, within(0.01));
        assertThat(planned(status, "2026-04-08")).isCloseTo(1000 * 22 / 479.0, within(0.01));
        assertThat(status.daily().stream()
                        .mapToDouble(day -> day.planned().doubleValue())
                        .sum())
                .isCloseTo(1000, within(0.2));
    }

    @Test
    void projectsWhenBudgetRunsOut() {
        // 100 a day over the last seven days and 300 left: three days.
        BudgetStatus status =
                PacingRules.status(spending(CampaignStatus.ACTIVE, 700), Instant.parse("2026-03-27T00:00:00Z"));

        assertThat(status.projectedSpend()).isGreaterThan(new BigDecimal(1900));
        assertThat(Duration.between(Instant.parse("2026-03-27T00:00:00Z"), status.projectedEnd()))
                .isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }

    @Test
    void hasNoProjectedEndWhenBudgetLasts() {
        BudgetStatus status = PacingRules.status(spending(CampaignStatus.ACTIVE, 300), MIDDLE);

        assertThat(status.projectedEnd()).isNull();
    }

    @Test
    void projectsActualSpendAfterEnd() {
        BudgetStatus status =
                PacingRules.status(spending(CampaignStatus.COMPLETED, 640), END.plus(Duration.ofDays(90)));

        assertThat(status.projectedSpend()).isEqualByComparingTo("640");
        assertThat(status.plannedByNow()).isEqualByComparingTo("1000");
    }

    private static double planned(BudgetStatus status, String day) {
        return status.daily().stream()
                .filter(planned -> planned.day().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow()
                .planned()
                .doubleValue();
    }

    /** A budget with its spend even over the first seven days. */
    private static CampaignBudget spending(CampaignStatus status, double spent) {
        List<Channel> channels = List.of(EMAIL, ADS);
        Campaign campaign = new Campaign(
                new CampaignPlan(
                        "Spring",
                        CampaignType.CONVERSION,
                        channels,
                        new Money(new BigDecimal(1000), "EUR"),
                        START,
                        END,
                        ZoneId.of("Europe/Berlin"),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null),
                new Caller("sunrise", "test"),
                START);
        if (status != CampaignStatus.DRAFT) {
            campaign.become(status, START);
        }
        List<ChannelDay> days = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            days.add(new ChannelDay(
                    ADS, LocalDate.parse("2026-03-20").plusDays(day), BigDecimal.valueOf(spent / 7), BigDecimal.ZERO));
        }
        Map<Channel, MetricTotals> totals = new EnumMap<>(Channel.class);
        totals.put(ADS, new MetricTotals(Map.of(Metric.SPEND, BigDecimal.valueOf(spent))));
        return new CampaignBudget(
                new CampaignPerformance(campaign, totals, days),
                AllocationRules.equalShares(campaign.budget(), channels));
    }
}
