package com.dryjets.analytics.attribution;

import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.analytics.figures.FiguresRepository;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers what a campaign's conversions are owed to. */
@ApplicationScoped
class AttributionService {

    private static final int MOST_PIECES = 20;

    private final TenantTransaction transactions;
    private final FiguresRepository figures;
    private final AttributionRepository repository;

    AttributionService(TenantTransaction transactions, FiguresRepository figures, AttributionRepository repository) {
        this.transactions = transactions;
        this.figures = figures;
        this.repository = repository;
    }

    /** The models side by side; 404 where there is no such campaign. */
    Uni<AttributionView> attribution(String tenant, UUID campaignId) {
        return transactions.sql(
                tenant,
                connection -> figures.get(connection, tenant, campaignId)
                        .chain(campaign -> view(connection, tenant, campaign)));
    }

    private Uni<AttributionView> view(SqlConnection connection, String tenant, CampaignFigures campaign) {
        UUID campaignId = campaign.campaign().id();
        return repository
                .channels(connection, tenant, campaignId)
                .chain(channels -> repository
                        .best(connection, tenant, campaignId, MOST_PIECES)
                        .map(best -> AttributionView.of(campaign, channels, best)));
    }
}
