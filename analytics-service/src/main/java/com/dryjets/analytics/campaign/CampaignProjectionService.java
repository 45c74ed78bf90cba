package com.dryjets.analytics.campaign;

import com.dryjets.analytics.rollup.LocalDays;
import com.dryjets.analytics.rollup.ZoneOffsets;
import com.dryjets.analytics.summary.CampaignSummaries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Applies changes to campaign projections, and to everything in this service that is kept by campaign. */
@ApplicationScoped
class CampaignProjectionService {

    private final CampaignProjectionRepository campaigns;
    private final LocalDays localDays;
    private final CampaignSummaries summaries;

    CampaignProjectionService(
            CampaignProjectionRepository campaigns, LocalDays localDays, CampaignSummaries summaries) {
        this.campaigns = campaigns;
        this.localDays = localDays;
        this.summaries = summaries;
    }

    /** Changes a campaign, which is created if it is not known yet. */
    Uni<Void> change(String tenant, UUID campaignId, Consumer<CampaignProjection> change) {
        return campaigns.findOrCreate(tenant, campaignId).chain(campaign -> change(campaign, change));
    }

    private Uni<Void> change(CampaignProjection campaign, Consumer<CampaignProjection> change) {
        change.accept(campaign);
        return moveDays(campaign).chain(() -> summaries.describe(campaign.description()));
    }

    /** Rebuilds the campaign's local days if their time zone has changed. */
    private Uni<Void> moveDays(CampaignProjection campaign) {
        Optional<ZoneId> zone = ZoneOffsets.zone(campaign.timeZone);
        String id = zone.map(ZoneId::getId).orElse(null);
        if (Objects.equals(campaign.zone, id)) {
            return Uni.createFrom().voidItem();
        }
        campaign.zone = id;
        return localDays.rebuild(campaign.tenant, campaign.id, zone.orElse(null));
    }
}
