package com.dryjets.analytics.campaign;

import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.Rollups;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds campaigns with their totals. A campaign exists once it has an event or a record. */
@ApplicationScoped
public class CampaignMetricsService {

    private final CampaignRepository repository;
    private final Rollups rollups;

    CampaignMetricsService(CampaignRepository repository, Rollups rollups) {
        this.repository = repository;
        this.rollups = rollups;
    }

    /** The campaign with its totals since the beginning; 404 if it has neither an event nor a record, or was deleted. */
    public Uni<CampaignMetrics> get(SqlConnection connection, String tenant, UUID campaignId) {
        return repository
                .find(connection, tenant, List.of(campaignId))
                .chain(found -> withTotals(connection, tenant, campaignId, found.get(campaignId)));
    }

    /** The campaigns that are known among the given ids. */
    public Uni<Map<UUID, KnownCampaign>> find(SqlConnection connection, String tenant, List<UUID> campaignIds) {
        return repository.find(connection, tenant, campaignIds);
    }

    /** The drafts of all tenants that were deleted, in the scope of all tenants. None is ever restored. */
    public Uni<List<CampaignKey>> deleted(SqlConnection connection) {
        return repository.deleted(connection);
    }

    private Uni<CampaignMetrics> withTotals(
            SqlConnection connection, String tenant, UUID campaignId, @Nullable KnownCampaign known) {
        return rollups.totals(connection, tenant, campaignId).map(totals -> metrics(campaignId, known, totals));
    }

    private static CampaignMetrics metrics(
            UUID campaignId, @Nullable KnownCampaign known, Map<Channel, ChannelTotals> totals) {
        if (known != null && known.isDeleted()) {
            throw Problem.notFound("campaign", campaignId);
        }
        if (known != null) {
            return new CampaignMetrics(known.view(), known.zone(), totals);
        }
        if (totals.isEmpty()) {
            throw Problem.notFound("campaign", campaignId);
        }
        return new CampaignMetrics(CampaignView.unknown(campaignId), Period.DEFAULT_ZONE, totals);
    }
}
