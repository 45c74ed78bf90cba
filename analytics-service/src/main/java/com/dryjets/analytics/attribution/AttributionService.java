package com.dryjets.analytics.attribution;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers which touches led to a campaign's conversions and revenue. */
@ApplicationScoped
class AttributionService {

    private static final int MAX_CONTENT = 20;

    private final TenantTransaction transactions;
    private final CampaignMetricsService campaigns;
    private final AttributionRepository repository;

    AttributionService(
            TenantTransaction transactions, CampaignMetricsService campaigns, AttributionRepository repository) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.repository = repository;
    }

    /** The models side by side; 404 if the campaign does not exist. */
    Uni<AttributionView> attribution(String tenant, UUID campaignId) {
        return transactions.sql(
                tenant,
                connection -> campaigns
                        .get(connection, tenant, campaignId)
                        .chain(campaign -> view(connection, tenant, campaign)));
    }

    private Uni<AttributionView> view(SqlConnection connection, String tenant, CampaignMetrics campaign) {
        UUID campaignId = campaign.campaign().id();
        return repository
                .channels(connection, tenant, campaignId)
                .chain(channels -> repository
                        .bestContent(connection, tenant, campaignId, MAX_CONTENT)
                        .map(best -> AttributionView.of(campaign, channels, best)));
    }
}
