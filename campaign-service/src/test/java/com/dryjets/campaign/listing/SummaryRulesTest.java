package com.dryjets.campaign.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.budget.BudgetStatus.State;
import com.dryjets.campaign.budget.PacingRules;
import com.dryjets.campaign.budget.PacingRules.Pace;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.workflow.StepName;
import com.dryjets.campaign.workflow.StepStatus;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryRulesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-11T00:00:00Z");
    private static final Instant HALF = Instant.parse("2026-11-06T00:00:00Z");
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    @ParameterizedTest
    @CsvSource({"2026-11-06T00:00:00Z,500,1.0", "2026-11-06T00:00:00Z,250,0.5", "2027-01-01T00:00:00Z,800,0.8"})
    void paceIsSpentPerPlannedAndThePlanEndsWithTheCampaign(Instant now, BigDecimal spent, BigDecimal pace) {
        assertThat(pace(CampaignStatus.ACTIVE, spent, now).ratio()).isEqualByComparingTo(pace);
    }

    @Test
    void thereIsNoPaceBeforeTheStartNorForADraft() {
        assertThat(pace(CampaignStatus.ACTIVE, NOTHING, START).ratio()).isNull();
        assertThat(pace(CampaignStatus.ACTIVE, NOTHING, START.minusSeconds(1)).ratio())
                .isNull();
        assertThat(pace(CampaignStatus.DRAFT, NOTHING, HALF).ratio()).isNull();
    }

    @Test
    void aFailedStepComesBeforeAllElse() {
        Glance glance = new Glance(
                Map.of(StepName.SCHEDULE, new Glance.Step(StepStatus.FAILED, "No answer in time from Twitter")),
                3,
                1,
                null);

        assertThat(problem(CampaignStatus.ACTIVE, new BigDecimal("2000"), glance, HALF))
                .contains("SCHEDULE failed: No answer in time from Twitter.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "599,none",
                "601,Spend is 20 % ahead of the plan.",
                "1001,1001.00 EUR are spent of a budget of 1000.00."
            })
    void spendFarAheadOfThePlanIsAProblem(BigDecimal spent, String problem) {
        var told = problem(CampaignStatus.ACTIVE, spent, Glance.nothing(), HALF);

        assertThat(told.orElse(null)).isEqualTo(problem);
    }

    /** Once the list drew its line at a fifth and the budget's page at a tenth, and the two told different things. */
    @ParameterizedTest
    @CsvSource({"549,false", "551,true", "599,true"})
    void aTenthAheadIsAheadAsOnTheBudgetsOwnPage(BigDecimal spent, boolean told) {
        Campaign hundredDays = campaign(CampaignStatus.ACTIVE, START.plus(Duration.ofDays(100)));
        Pace pace = PacingRules.pace(hundredDays, spent, START.plus(Duration.ofDays(50)));

        assertThat(pace.state()).isEqualTo(told ? State.AHEAD : State.ON_PLAN);
        assertThat(SummaryRules.problem(CampaignView.of(hundredDays), spent, Glance.nothing(), pace)
                        .isPresent())
                .isEqualTo(told);
    }

    @Test
    void aDaysWorthOfSpendIsNoProblemAtTheStart() {
        assertThat(problem(CampaignStatus.ACTIVE, new BigDecimal("90"), Glance.nothing(), START.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void whatIsOverHasNoProblemLeft() {
        assertThat(problem(CampaignStatus.COMPLETED, NOTHING, new Glance(Map.of(), 2, 2, null), HALF))
                .isEmpty();
    }

    private static Optional<String> problem(CampaignStatus status, BigDecimal spent, Glance glance, Instant now) {
        return SummaryRules.problem(CampaignView.of(campaign(status, END)), spent, glance, pace(status, spent, now));
    }

    private static Pace pace(CampaignStatus status, BigDecimal spent, Instant now) {
        return PacingRules.pace(campaign(status, END), spent, now);
    }

    private static Campaign campaign(CampaignStatus status, Instant end) {
        CampaignPlan plan = new CampaignPlan(
                "Spring",
                CampaignType.AWARENESS,
                List.of(Channel.EMAIL),
                new Money(new BigDecimal("1000"), "EUR"),
                START,
                end,
                ZoneOffset.UTC,
                List.of(),
                null,
                null);
        Campaign campaign = new Campaign(plan, new Caller("sunrise", "anna"), START);
        if (status != CampaignStatus.DRAFT) {
            campaign.become(status, START);
        }
        return campaign;
    }
}
