package com.dryjets.campaign.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.budget.BudgetStatus.State;
import com.dryjets.campaign.budget.PacingRules;
import com.dryjets.campaign.budget.PacingRules.Pace;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.projection.ItemTotals;
import com.dryjets.campaign.workflow.StepError;
import com.dryjets.campaign.workflow.StepName;
import com.dryjets.campaign.workflow.WorkflowSummary;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemRulesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-11T00:00:00Z");
    private static final Instant HALF = Instant.parse("2026-11-06T00:00:00Z");
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    @ParameterizedTest
    @CsvSource({"2026-11-06T00:00:00Z,500,1.0", "2026-11-06T00:00:00Z,250,0.5", "2027-01-01T00:00:00Z,800,0.8"})
    void paceIsSpendPerPlannedSpend(Instant now, BigDecimal spent, BigDecimal pace) {
        assertThat(pace(CampaignStatus.ACTIVE, spent, now).ratio()).isEqualByComparingTo(pace);
    }

    @Test
    void hasNoPaceBeforeStartOrForDraft() {
        assertThat(pace(CampaignStatus.ACTIVE, NOTHING, START).ratio()).isNull();
        assertThat(pace(CampaignStatus.ACTIVE, NOTHING, START.minusSeconds(1)).ratio())
                .isNull();
        assertThat(pace(CampaignStatus.DRAFT, NOTHING, HALF).ratio()).isNull();
    }

    @Test
    void failedStepComesFirst() {
        StepError error = StepError.notReady(List.of("budget"));
        WorkflowSummary failed = new WorkflowSummary(BigDecimal.ZERO, StepName.VALIDATE, StepName.VALIDATE, error);

        Optional<CampaignProblem> problem =
                problem(CampaignStatus.ACTIVE, new BigDecimal("2000"), failed, new ItemTotals(3, 1, null), HALF);

        assertThat(problem).contains(CampaignProblem.stepFailed(StepName.VALIDATE, error));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"599,none,none,none", "601,AHEAD_OF_PLAN,none,1.202", "1001,OVER_BUDGET,1001,none"})
    void reportsSpendAheadOfPlanAndOverBudget(
            BigDecimal spent, CampaignProblem.Code code, BigDecimal reportedSpend, BigDecimal pace) {
        CampaignProblem problem = problem(CampaignStatus.ACTIVE, spent, HALF).orElse(null);

        assertThat(problem == null ? null : problem.code()).isEqualTo(code);
        assertThat(problem == null ? null : problem.spent()).isEqualTo(reportedSpend);
        assertThat(problem == null ? null : problem.pace()).isEqualTo(pace);
    }

    /** The list and the budget page once had different thresholds, a fifth and a tenth. */
    @ParameterizedTest
    @CsvSource({"549,false", "551,true", "599,true"})
    void agreesWithBudgetStatusOnWhatIsAhead(BigDecimal spent, boolean reported) {
        Campaign hundredDays = campaign(CampaignStatus.ACTIVE, START.plus(Duration.ofDays(100)));
        Pace pace = PacingRules.pace(hundredDays, spent, START.plus(Duration.ofDays(50)));

        assertThat(pace.state()).isEqualTo(reported ? State.AHEAD : State.ON_PLAN);
        assertThat(ProblemRules.problem(
                                CampaignView.of(hundredDays), spent, WorkflowSummary.NOT_STARTED, ItemTotals.NONE, pace)
                        .isPresent())
                .isEqualTo(reported);
    }

    @Test
    void toleratesOneDaysWorthOfSpendAtStart() {
        assertThat(problem(CampaignStatus.ACTIVE, new BigDecimal("90"), START.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void endedCampaignHasNoProblem() {
        assertThat(problem(
                        CampaignStatus.COMPLETED,
                        NOTHING,
                        WorkflowSummary.NOT_STARTED,
                        new ItemTotals(2, 2, null),
                        HALF))
                .isEmpty();
    }

    private static Optional<CampaignProblem> problem(CampaignStatus status, BigDecimal spent, Instant now) {
        return problem(status, spent, WorkflowSummary.NOT_STARTED, ItemTotals.NONE, now);
    }

    private static Optional<CampaignProblem> problem(
            CampaignStatus status, BigDecimal spent, WorkflowSummary workflow, ItemTotals items, Instant now) {
        return ProblemRules.problem(
                CampaignView.of(campaign(status, END)), spent, workflow, items, pace(status, spent, now));
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
                null,
                List.of(),
                List.of(),
                null);
        Campaign campaign = new Campaign(plan, new Caller("sunrise", "anna"), START);
        if (status != CampaignStatus.DRAFT) {
            campaign.become(status, START);
        }
        return campaign;
    }
}
