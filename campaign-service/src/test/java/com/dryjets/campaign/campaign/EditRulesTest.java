package com.dryjets.campaign.campaign;

import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

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

class EditRulesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");
    private static final CampaignPlan PLAN = plan("Spring", "1000", END, EMAIL, TWITTER);

    @Test
    void allowsEveryChangeOfDraft() {
        CampaignPlan after = plan("Summer", "10", END.plusSeconds(60), FACEBOOK);

        EditRules.Apply change = apply(edit(CampaignStatus.DRAFT, after, List.of(), Optional.empty()));

        assertThat(change.plan()).isEqualTo(after);
        assertThat(change.changes())
                .extracting(HistoryNote::change)
                .containsExactly("name changed", "channels changed", "budget changed", "end changed");
        assertThat(change.changes().get(2))
                .isEqualTo(new HistoryNote("budget changed", null, null, "1000.00 EUR", "10.00 EUR"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "PAUSED"})
    void allowsNewNameLaterEndAndLargerBudgetWhileRunning(CampaignStatus running) {
        CampaignPlan after = plan("Summer", "1000.01", END.plusSeconds(60), EMAIL, TWITTER);

        assertThat(apply(edit(running, after, List.of(), Optional.empty())).plan())
                .isEqualTo(after);
    }

    /** People can withdraw the approval of automatic moves without ending the campaign. */
    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "PAUSED"})
    void allowsNewAutomaticShareWhileRunning(CampaignStatus running) {
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
                new BigDecimal("0.1"),
                List.of(),
                List.of(),
                null);

        EditRules.Apply change = apply(edit(running, after, List.of(), Optional.empty()));

        assertThat(change.plan()).isEqualTo(after);
        assertThat(change.changes()).extracting(HistoryNote::change).containsExactly("automatic optimization changed");
    }

    @Test
    void namesEachFieldThatCannotChangeWhileRunning() {
        CampaignPlan after = plan("Spring", "999.99", NOW, EMAIL);

        EditRules.Decision decision = EditRules.decide(
                edit(CampaignStatus.ACTIVE, after, List.of(), Optional.of(List.of(share(EMAIL, "999.99")))));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        EditRules.InvalidFields.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/channels", "/budget/total", "/endsAt", "/allocations"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "ARCHIVED"})
    void rejectsEveryChangeOfEndedCampaign(CampaignStatus status) {
        assertThat(EditRules.decide(
                        edit(status, plan("Other", "1000", END, EMAIL, TWITTER), List.of(), Optional.empty())))
                .isInstanceOf(EditRules.NotEditable.class);
    }

    @Test
    void scalesAllocationsExactlyWithBudget() {
        List<ChannelAllocation> stored = List.of(share(EMAIL, "333.33"), share(TWITTER, "666.67"));

        EditRules.Apply change = apply(
                edit(CampaignStatus.ACTIVE, plan("Spring", "1000.01", END, EMAIL, TWITTER), stored, Optional.empty()));

        assertThat(change.allocations()).containsExactly(share(EMAIL, "333.33"), share(TWITTER, "666.68"));
    }

    @Test
    void dividesShareOfRemovedChannelAndStartsNewChannelAtZero() {
        List<ChannelAllocation> stored = List.of(share(EMAIL, "250.00"), share(TWITTER, "750.00"));

        EditRules.Apply change = apply(
                edit(CampaignStatus.DRAFT, plan("Spring", "1000", END, EMAIL, FACEBOOK), stored, Optional.empty()));

        assertThat(change.allocations()).containsExactly(share(EMAIL, "1000.00"), share(FACEBOOK, "0.00"));
    }

    @Test
    void rejectsAllocationsThatDoNotAddUp() {
        EditRules.Decision decision = EditRules.decide(edit(
                CampaignStatus.DRAFT, PLAN, List.of(), Optional.of(List.of(share(EMAIL, "1"), share(FACEBOOK, "1")))));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        EditRules.InvalidFields.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrder("/allocations", "/allocations/1/channel"));
    }

    private static EditRules.EditRequest edit(
            CampaignStatus status,
            CampaignPlan after,
            List<ChannelAllocation> stored,
            Optional<List<ChannelAllocation>> requested) {
        return new EditRules.EditRequest(status, PLAN, after, stored, requested, NOW);
    }

    private static EditRules.Apply apply(EditRules.EditRequest edit) {
        return (EditRules.Apply) EditRules.decide(edit);
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
                null,
                List.of(),
                List.of(),
                null);
    }
}
