package com.dryjets.campaign.campaign;

import static com.dryjets.campaign.campaign.CampaignStatus.ACTIVE;
import static com.dryjets.campaign.campaign.CampaignStatus.ARCHIVED;
import static com.dryjets.campaign.campaign.CampaignStatus.COMPLETED;
import static com.dryjets.campaign.campaign.CampaignStatus.DRAFT;
import static com.dryjets.campaign.campaign.CampaignStatus.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignStatusTest {

    private static final Map<CampaignStatus, List<CampaignStatus>> LEGAL = Map.of(
            DRAFT, List.of(ACTIVE, ARCHIVED),
            ACTIVE, List.of(PAUSED, COMPLETED),
            PAUSED, List.of(ACTIVE, COMPLETED),
            COMPLETED, List.of(ARCHIVED),
            ARCHIVED, List.of());

    @ParameterizedTest
    @EnumSource
    void movesOnlyWhereThatIsLegal(CampaignStatus from) {
        assertThat(from.next()).containsExactlyInAnyOrderElementsOf(LEGAL.get(from));
    }
}
