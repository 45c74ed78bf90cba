package com.dryjets.campaign.editing;

import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.History;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeRulesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");
    private static final CampaignPlan PLAN = plan("Spring", "1000", END, EMAIL, TWITTER);

    @Test
    void aDraftChangesInEverything() {
        CampaignPlan after = plan("Summer", "10", END.plusSeconds(60), FACEBOOK);

        ChangeRules.Apply change = apply(wish(CampaignStatus.DRAFT, after, List.of(), Optional.empty()));

        assertThat(change.plan()).isEqualTo(after);
        assertThat(change.changes())
                .extracting(History.Change::change)
                .containsExactly("name changed", "channels changed", "budget changed", "end changed");
        assertThat(change.changes().get(2))
                .isEqualTo(new History.Change("budget changed", null, "1000.00 EUR", "10.00 EUR"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "PAUSED"})
    void aRunningCampaignChangesInNameEndAndUpwardsInBudget(CampaignStatus running) {
        CampaignPlan after = plan("Summer", "1000.01", END.plusSeconds(60), EMAIL, TWITTER);

        assertThat(apply(wish(running, after, List.of(), Optional.empty())).plan())
                .isEqualTo(after);
    }

    /** Who let the service move money by itself can take that back without ending the campaign. */
    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "PAUSED"})
    void whatMayMoveByItselfChangesWhileItRuns(CampaignStatus running) {
        CampaignPlan after = new CampaignPlan(
                PLAN.name(),
                PLAN.type(),
                PLAN.channels(),
                PLAN.budget(),
                PLAN.startsAt(),
                PLAN.endsAt(),
                PLAN.zone(),
                PLAN.objectives(),
                PLAN.targetAudience(),
                new BigDecimal("0.1"));

        ChangeRules.Apply change = apply(wish(running, after, List.of(), Optional.empty()));

        assertThat(change.plan()).isEqualTo(after);
        assertThat(change.changes())
                .extracting(History.Change::change)
                .containsExactly("automatic optimisation changed");
    }

    @Test
    void aRunningCampaignChangesInNothingElseAndEachFieldIsNamed() {
        CampaignPlan after = plan("Spring", "999.99", NOW, EMAIL);

        ChangeRules.Decision decision = ChangeRules.decide(
                wish(CampaignStatus.ACTIVE, after, List.of(), Optional.of(List.of(share(EMAIL, "999.99")))));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        ChangeRules.RefuseFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/channels", "/budget/total", "/endsAt", "/allocations"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "ARCHIVED"})
    void whatIsOverStaysAsItWas(CampaignStatus over) {
        assertThat(ChangeRules.decide(
                        wish(over, plan("Other", "1000", END, EMAIL, TWITTER), List.of(), Optional.empty())))
                .isInstanceOf(ChangeRules.Refuse.class);
    }

    @Test
    void allocationsFollowTheBudgetToTheLastCent() {
        List<ChannelAllocation> known = List.of(share(EMAIL, "333.33"), share(TWITTER, "666.67"));

        ChangeRules.Apply change = apply(
                wish(CampaignStatus.ACTIVE, plan("Spring", "1000.01", END, EMAIL, TWITTER), known, Optional.empty()));

        assertThat(change.allocations()).containsExactly(share(EMAIL, "333.33"), share(TWITTER, "666.68"));
    }

    @Test
    void aChannelThatGoesGivesItsShareToTheOthersAndANewOneBeginsWithNothing() {
        List<ChannelAllocation> known = List.of(share(EMAIL, "250.00"), share(TWITTER, "750.00"));

        ChangeRules.Apply change = apply(
                wish(CampaignStatus.DRAFT, plan("Spring", "1000", END, EMAIL, FACEBOOK), known, Optional.empty()));

        assertThat(change.allocations()).containsExactly(share(EMAIL, "1000.00"), share(FACEBOOK, "0.00"));
    }

    @Test
    void allocationsThatDoNotAddUpAreRefusedUnderTheNameTheyWereSent() {
        ChangeRules.Decision decision = ChangeRules.decide(wish(
                CampaignStatus.DRAFT, PLAN, List.of(), Optional.of(List.of(share(EMAIL, "1"), share(FACEBOOK, "1")))));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        ChangeRules.RefuseFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrder("/allocations", "/allocations/1/channel"));
    }

    private static ChangeRules.Wish wish(
            CampaignStatus status,
            CampaignPlan after,
            List<ChannelAllocation> known,
            Optional<List<ChannelAllocation>> asked) {
        return new ChangeRules.Wish(status, PLAN, after, known, asked, NOW);
    }

    private static ChangeRules.Apply apply(ChangeRules.Wish wish) {
        return (ChangeRules.Apply) ChangeRules.decide(wish);
    }

    private static ChannelAllocation share(Channel channel, String amount) {
        return new ChannelAllocation(channel, new BigDecimal(amount));
    }

    private static CampaignPlan plan(String name, String budget, Instant end, Channel... channels) {
        return new CampaignPlan(
                name,
                CampaignType.AWARENESS,
                List.of(channels),
                new Money(new BigDecimal(budget), "EUR"),
                START,
                end,
                ZoneId.of("Europe/Berlin"),
                List.of(),
                null,
                null);
    }
}
