package com.dryjets.campaign.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.workflow.StepName;
import com.dryjets.campaign.workflow.StepStatus;
import com.dryjets.common.marketing.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryRulesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-11T00:00:00Z");
    private static final Instant HALF = Instant.parse("2026-11-06T00:00:00Z");
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    @ParameterizedTest
    @CsvSource({"2026-11-06T00:00:00Z,500,1.0000", "2026-11-06T00:00:00Z,250,0.5000", "2027-01-01T00:00:00Z,800,0.8000"
    })
    void paceIsSpentPerPlannedAndThePlanEndsWithTheCampaign(Instant now, BigDecimal spent, BigDecimal pace) {
        assertThat(SummaryRules.pace(campaign(CampaignStatus.ACTIVE), spent, now))
                .contains(pace);
    }

    @Test
    void thereIsNoPaceBeforeTheStartNorForADraft() {
        assertThat(SummaryRules.pace(campaign(CampaignStatus.ACTIVE), NOTHING, START))
                .isEmpty();
        assertThat(SummaryRules.pace(campaign(CampaignStatus.ACTIVE), NOTHING, START.minusSeconds(1)))
                .isEmpty();
        assertThat(SummaryRules.pace(campaign(CampaignStatus.DRAFT), NOTHING, HALF))
                .isEmpty();
    }

    @Test
    void aFailedStepComesBeforeAllElse() {
        Glance glance = new Glance(
                Map.of(StepName.SCHEDULE, new Glance.Step(StepStatus.FAILED, "No answer in time from TWITTER")),
                3,
                1,
                null);

        assertThat(SummaryRules.problem(campaign(CampaignStatus.ACTIVE), new BigDecimal("2000"), glance, HALF))
                .contains("SCHEDULE failed: No answer in time from TWITTER.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "599,none",
                "601,Spend is 20 % ahead of the plan.",
                "1001,1001.00 EUR are spent of a budget of 1000."
            })
    void spendFarAheadOfThePlanIsAProblem(BigDecimal spent, String problem) {
        var told = SummaryRules.problem(campaign(CampaignStatus.ACTIVE), spent, Glance.nothing(), HALF);

        assertThat(told.orElse(null)).isEqualTo(problem);
    }

    @Test
    void aDaysWorthOfSpendIsNoProblemAtTheStart() {
        assertThat(SummaryRules.problem(
                        campaign(CampaignStatus.ACTIVE), new BigDecimal("90"), Glance.nothing(), START.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void whatIsOverHasNoProblemLeft() {
        assertThat(SummaryRules.problem(
                        campaign(CampaignStatus.COMPLETED), NOTHING, new Glance(Map.of(), 2, 2, null), HALF))
                .isEmpty();
    }

    private static CampaignView campaign(CampaignStatus status) {
        return new CampaignView(
                new UUID(0, 1),
                "Spring",
                CampaignType.AWARENESS,
                status,
                List.of(Channel.EMAIL),
                new CampaignView.BudgetView(new BigDecimal("1000"), "EUR"),
                START,
                END,
                "UTC",
                List.of(),
                null,
                null,
                "anna",
                START,
                START,
                0);
    }
}
