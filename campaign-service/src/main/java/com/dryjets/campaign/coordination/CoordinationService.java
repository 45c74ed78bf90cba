package com.dryjets.campaign.coordination;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Plans items when a person asks for it. */
@ApplicationScoped
class CoordinationService {

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final Coordinator coordinator;

    CoordinationService(TenantTransaction transactions, CampaignRepository campaigns, Coordinator coordinator) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.coordinator = coordinator;
    }

    Uni<Coordination> coordinate(Caller caller, UUID id, int spacingMinutes) {
        return transactions.run(
                caller.tenant(),
                () -> campaigns
                        .lock(caller.tenant(), id)
                        .invoke(CoordinationService::requireOpen)
                        .chain(campaign -> coordinator.coordinate(campaign, caller, spacingMinutes)));
    }

    private static void requireOpen(Campaign campaign) {
        if (!campaign.status().isRunning() && campaign.status() != CampaignStatus.DRAFT) {
            throw Problem.conflict("This campaign is %s; nothing of it goes out any more."
                    .formatted(campaign.status().word()));
        }
    }
}
