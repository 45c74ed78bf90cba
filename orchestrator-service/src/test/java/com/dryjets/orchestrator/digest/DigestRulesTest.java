package com.dryjets.orchestrator.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.digest.DigestRules.Lines;
import com.dryjets.orchestrator.notification.NotificationKind;
import com.dryjets.orchestrator.notification.NotificationView;
import com.dryjets.orchestrator.overview.ActionType;
import com.dryjets.orchestrator.overview.ActionView;
import com.dryjets.orchestrator.overview.CampaignOverviewView;
import com.dryjets.orchestrator.overview.Waiting;
import com.dryjets.orchestrator.overview.WaitingBasis;
import com.dryjets.orchestrator.overview.WaitingUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestRulesTest {

    private static final Waiting MONEY = new Waiting(
            WaitingBasis.MEASURED, WaitingUnit.MONEY, new BigDecimal("41.20"), "EUR", 0.382, "It spends too much.");
    private static final Waiting RESPONSES = new Waiting(
            WaitingBasis.MEASURED, WaitingUnit.ENGAGEMENTS, new BigDecimal("412"), null, 0.2, "It cannot publish.");
    private static final Waiting UNKNOWN =
            new Waiting(WaitingBasis.UNKNOWN, null, null, null, 0, "Nothing was measured.");

    @Test
    void saysWhatADayOfWaitingCosts() {
        Lines lines = DigestRules.actions(List.of(
                campaign("Wool", List.of(action("Ads overspend.", MONEY), action("LinkedIn is down.", RESPONSES))),
                campaign("Coats", List.of(action("Email was paused.", UNKNOWN)))));

        assertThat(lines.more()).isZero();
        assertThat(lines.lines())
                .containsExactly(
                        "Wool: Ads overspend. A day of waiting costs about 41.20 EUR, 38% of a normal day.",
                        "Wool: LinkedIn is down. A day of waiting costs about 412 responses, 20% of a normal day.",
                        "Coats: Email was paused.");
    }

    @Test
    void namesFiveActionsAndCountsTheOthers() {
        List<ActionView> three = Collections.nCopies(3, action("Ads overspend.", MONEY));

        // Of the second campaign, four more are not shown in the overview.
        Lines lines = DigestRules.actions(
                List.of(campaign("A", three), campaign("B", 0.4, 0.4, three, 4), campaign("C", three)));

        assertThat(lines.lines()).hasSize(5);
        assertThat(lines.more()).isEqualTo(8);
    }

    @Test
    void ranksByTheShareOfTheDayTimesTheWeightOfTheCampaign() {
        // Wool loses more of its day altogether; of its two actions, each costs less than that of Coats.
        Lines lines = DigestRules.actions(List.of(
                campaign("Wool", 0.582, 0.582, List.of(action("Ads.", MONEY), action("LinkedIn.", RESPONSES)), 0),
                campaign("Coats", 0.2, 0.3, List.of(action("Email.", RESPONSES)), 0)));

        assertThat(lines.lines())
                .extracting(line -> line.substring(0, line.indexOf('.')))
                .containsExactly("Wool: Ads", "Coats: Email", "Wool: LinkedIn");
    }

    @Test
    void hasNothingToSayWithoutActionsAndNews() {
        assertThat(DigestRules.actions(List.of(campaign("A", List.of()))).isEmpty())
                .isTrue();
        assertThat(DigestRules.news(List.of()).isEmpty()).isTrue();
    }

    @Test
    void namesTenNewsAndCountsTheOthers() {
        assertThat(DigestRules.news(Collections.nCopies(20, ended("It spent 40.00 of 50.00 EUR."))))
                .isEqualTo(new Lines(
                        Collections.nCopies(10, "Coats: The campaign has ended. It spent 40.00 of 50.00 EUR."), 10));
    }

    @Test
    void newsMayHaveNoDetail() {
        assertThat(DigestRules.news(List.of(ended(null))).lines()).containsExactly("Coats: The campaign has ended.");
    }

    private static NotificationView ended(String detail) {
        return new NotificationView(
                Ids.next(),
                NotificationKind.CAMPAIGN_ENDED,
                Ids.next(),
                "Coats",
                Ids.next(),
                "The campaign has ended.",
                detail,
                Instant.EPOCH,
                null);
    }

    private static ActionView action(String text, Waiting waiting) {
        return new ActionView(
                ActionType.FAILURE,
                Ids.next(),
                Ids.next(),
                "ACCOUNT",
                Channel.LINKEDIN,
                text,
                "",
                Instant.EPOCH,
                List.of(),
                waiting,
                0);
    }

    private static CampaignOverviewView campaign(String name, List<ActionView> actions) {
        return campaign(name, 0.4, 0.4, actions, 0);
    }

    private static CampaignOverviewView campaign(
            String name, double waitingShare, double rank, List<ActionView> actions, int more) {
        return new CampaignOverviewView(
                Ids.next(),
                name,
                "ENGAGEMENT",
                "ACTIVE",
                "EUR",
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.ONE,
                Instant.EPOCH,
                waitingShare,
                rank,
                actions.size(),
                more,
                actions,
                more,
                Instant.EPOCH);
    }
}
