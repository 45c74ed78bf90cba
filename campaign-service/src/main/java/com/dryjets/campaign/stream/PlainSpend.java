package com.dryjets.campaign.stream;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.changes.SpendSnapshot;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;

/** The budget in three numbers, as long as nobody tells more of it. */
@ApplicationScoped
@DefaultBean
class PlainSpend implements SpendSnapshot {

    private final CampaignRepository campaigns;

    PlainSpend(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    record View(String currency, BigDecimal total, BigDecimal spent, BigDecimal remaining) {

        static View of(Campaign campaign) {
            BigDecimal total = campaign.budget().amount();
            return new View(campaign.budget().currency(), total, campaign.spent(), total.subtract(campaign.spent()));
        }
    }

    @Override
    public Uni<View> of(String tenant, UUID campaignId) {
        return campaigns.get(tenant, campaignId).map(View::of);
    }
}
