package com.dryjets.campaign.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.OpenCampaign;
import com.dryjets.campaign.overview.AttentionRules.Position;
import com.dryjets.campaign.overview.AttentionRules.Urgent;
import com.dryjets.campaign.overview.CampaignProblem.Code;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.rest.PageRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttentionRulesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-11T00:00:00Z");
    private static final Instant HALF = Instant.parse("2026-11-06T00:00:00Z");

    private final OpenCampaign ahead = campaign(CampaignStatus.ACTIVE, "900", END);
    private final OpenCampaign over = campaign(CampaignStatus.PAUSED, "1000.01", END);
    private final OpenCampaign itemsFailed = campaign(CampaignStatus.DRAFT, "0", END);
    private final OpenCampaign stepFailed = campaign(CampaignStatus.ACTIVE, "0", END);
    private final OpenCampaign endsSooner = campaign(CampaignStatus.PAUSED, "2000", END.minusSeconds(1));

    @Test
    void mostSeriousProblemComesFirstThenTheSoonestEnd() {
        assertThat(urgent(ahead, over, itemsFailed, stepFailed, endsSooner))
                .extracting(Urgent::campaign)
                .containsExactly(stepFailed, itemsFailed, endsSooner, over, ahead);
        assertThat(urgent(ahead, over, itemsFailed, stepFailed))
                .extracting(one -> one.position().code())
                .containsExactly(Code.values());
    }

    @Test
    void leavesOutCampaignsWithoutProblem() {
        assertThat(urgent(
                        campaign(CampaignStatus.ACTIVE, "500", END),
                        campaign(CampaignStatus.ACTIVE, "10", END),
                        // Only running campaigns are compared with the plan.
                        campaign(CampaignStatus.PAUSED, "900", END),
                        campaign(CampaignStatus.DRAFT, "900", END)))
                .isEmpty();
    }

    @Test
    void leavesOutCampaignThatCannotBeChecked() {
        // So far away that its length in milliseconds does not fit.
        OpenCampaign broken = new OpenCampaign(
                Ids.next(), CampaignStatus.ACTIVE, "EUR", BigDecimal.ONE, BigDecimal.TEN, START, Instant.MAX);

        assertThat(urgent(broken, over)).extracting(Urgent::campaign).containsExactly(over);
    }

    @Test
    void cursorKeepsThePosition() {
        Position position = urgent(over).getFirst().position();

        assertThat(Position.of(PageRequest.of(null, position.cursor()).after().orElseThrow()))
                .isEqualTo(position);
    }

    private List<Urgent> urgent(OpenCampaign... campaigns) {
        return AttentionRules.urgent(List.of(campaigns), Set.of(stepFailed.id()), Set.of(itemsFailed.id()), HALF);
    }

    private static OpenCampaign campaign(CampaignStatus status, String spent, Instant end) {
        UUID id = Ids.next();
        Instant start = end.minus(Duration.between(START, END));
        return new OpenCampaign(id, status, "EUR", new BigDecimal("1000"), new BigDecimal(spent), start, end);
    }
}
