package com.dryjets.campaign.campaign;

import com.dryjets.campaign.livefeed.ChangeKind;
import com.dryjets.campaign.livefeed.FeedSnapshot;
import com.dryjets.kit.stream.StreamSubjects;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The campaign for open streams, and the check that it exists. */
@ApplicationScoped
class CampaignFeed implements FeedSnapshot, StreamSubjects {

    private final TenantTransaction transactions;
    private final Campaigns campaigns;

    CampaignFeed(TenantTransaction transactions, Campaigns campaigns) {
        this.transactions = transactions;
        this.campaigns = campaigns;
    }

    @Override
    public ChangeKind kindOfChange() {
        return ChangeKind.STATUS;
    }

    @Override
    public Uni<?> of(String tenant, UUID campaignId) {
        return campaigns.get(tenant, campaignId).map(CampaignView::of);
    }

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public Uni<Void> require(String tenant, UUID id) {
        return transactions.run(tenant, () -> campaigns.get(tenant, id)).replaceWithVoid();
    }
}
