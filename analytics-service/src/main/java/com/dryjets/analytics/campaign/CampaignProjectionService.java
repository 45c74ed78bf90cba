package com.dryjets.analytics.campaign;

import com.dryjets.analytics.rollup.LocalDays;
import com.dryjets.analytics.summary.CampaignSummaries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /**
     * Archives a campaign. A draft is never archived but deleted, so it is removed, unless it has records: these are still
     * counted in the tenant's totals.
     */
    Uni<Void> archive(String tenant, UUID campaignId) {
        return campaigns
                .findOrCreate(tenant, campaignId)
                .chain(campaign -> campaign.isDraft() ? removeDraft(campaign) : markArchived(campaign));
    }

    private Uni<Void> removeDraft(CampaignProjection draft) {
        return summaries
                .removeUnlessRecorded(draft.tenant, draft.id)
                .chain(recorded -> recorded ? markArchived(draft) : campaigns.delete(draft));
    }

    private Uni<Void> markArchived(CampaignProjection campaign) {
        return change(campaign, found -> found.changeStatus(CampaignStatus.ARCHIVED));
    }

    private Uni<Void> change(CampaignProjection campaign, Consumer<CampaignProjection> change) {
        String timeZone = campaign.timeZone;
        change.accept(campaign);
        return moveDays(campaign, timeZone).chain(() -> summaries.describe(campaign.description()));
    }

    /** Rebuilds the campaign's local days if its time zone has changed. */
    private Uni<Void> moveDays(CampaignProjection campaign, @Nullable String previousTimeZone) {
        if (Objects.equals(campaign.timeZone, previousTimeZone)) {
            return Uni.createFrom().voidItem();
        }
        return campaigns.knownZone(campaign.timeZone).chain(zone -> moveDaysTo(campaign, zone));
    }

    private Uni<Void> moveDaysTo(CampaignProjection campaign, @Nullable String zone) {
        if (Objects.equals(campaign.zone, zone)) {
            return Uni.createFrom().voidItem();
        }
        campaign.zone = zone;
        return localDays.rebuild(campaign.tenant, campaign.id, zone);
    }
}
