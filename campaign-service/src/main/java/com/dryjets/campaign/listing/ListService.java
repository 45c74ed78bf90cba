package com.dryjets.campaign.listing;

import com.dryjets.campaign.budget.PacingRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists campaigns in four questions to the database, however many campaigns a page holds. */
@ApplicationScoped
class ListService {

    private final TenantTransaction transactions;
    private final ListRepository campaigns;
    private final GlanceRepository glances;
    private final Clock clock;

    ListService(TenantTransaction transactions, ListRepository campaigns, GlanceRepository glances, Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.glances = glances;
        this.clock = clock;
    }

    Uni<CampaignList> list(Caller caller, CampaignFilter filter, CampaignSort sort, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> campaigns
                        .page(tenant, filter, sort, page)
                        .map(found -> Page.of(found, page, sort::cursor))
                        .chain(shown -> answer(tenant, filter, shown)));
    }

    private Uni<CampaignList> answer(String tenant, CampaignFilter filter, Page<Campaign> shown) {
        return summaries(tenant, shown.items())
                .chain(items -> campaigns
                        .counts(tenant, filter)
                        .map(counts -> new CampaignList(items, shown.nextCursor(), CampaignList.Counts.of(counts))));
    }

    private Uni<List<CampaignSummary>> summaries(String tenant, List<Campaign> found) {
        Instant now = clock.instant();
        List<UUID> ids = found.stream().map(Campaign::id).toList();
        return glances.of(tenant, ids, now)
                .map(all -> found.stream()
                        .map(campaign -> summary(campaign, all, now))
                        .toList());
    }

    private static CampaignSummary summary(Campaign campaign, Map<UUID, Glance> glances, Instant now) {
        Glance glance = glances.getOrDefault(campaign.id(), Glance.nothing());
        return CampaignSummary.of(
                CampaignView.of(campaign), campaign.spent(), glance, PacingRules.pace(campaign, campaign.spent(), now));
    }
}
