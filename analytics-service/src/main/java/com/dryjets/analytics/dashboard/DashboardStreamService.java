package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.analytics.summary.SummaryChanges;
import com.dryjets.kit.stream.EventStreams;
import com.dryjets.kit.stream.StreamSubjects;
import com.dryjets.kit.stream.StreamUpdate;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Follows dashboards for open streams. A stream holds no thread, and a connection only while it reads what it was
 * signalled for.
 */
@ApplicationScoped
class DashboardStreamService implements StreamSubjects {

    private static final String EVENT = "dashboard";

    private final SummaryChanges summaryChanges;
    private final TenantTransaction transactions;
    private final CampaignMetricsService campaigns;
    private final DashboardService dashboards;
    private final ObjectMapper json;
    private final DashboardStreamConfig config;

    DashboardStreamService(
            SummaryChanges summaryChanges,
            TenantTransaction transactions,
            CampaignMetricsService campaigns,
            DashboardService dashboards,
            ObjectMapper json,
            DashboardStreamConfig config) {
        this.summaryChanges = summaryChanges;
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.dashboards = dashboards;
        this.json = json;
        this.config = config;
    }

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public Uni<Void> require(String tenant, UUID campaignId) {
        return transactions
                .sql(tenant, connection -> campaigns.get(connection, tenant, campaignId))
                .replaceWithVoid();
    }

    /**
     * The current dashboard, and each later version.
     *
     * @param lastSeen the last version that the client has seen, or {@link EventStreams#NONE_SEEN}
     */
    Multi<StreamUpdate> changes(String tenant, UUID campaignId, long lastSeen) {
        AtomicLong last = new AtomicLong(lastSeen);
        return summaryChanges
                .of(tenant, campaignId)
                .onItem()
                .transformToMultiAndConcatenate(signal -> unseen(tenant, campaignId, last));
    }

    /** The dashboard if it has changed, followed by a pause; signals during the pause become one. */
    private Multi<StreamUpdate> unseen(String tenant, UUID campaignId, AtomicLong last) {
        // Reads the version before the dashboard, so a change in between is sent again and never missed.
        return Uni.createFrom()
                .deferred(() -> summaryChanges.version(tenant, campaignId))
                .onItem()
                .transformToMulti(version -> version == last.getAndSet(version)
                        ? Multi.createFrom().empty()
                        : Multi.createBy().concatenating().streams(update(tenant, campaignId, version), pause()));
    }

    private Multi<StreamUpdate> update(String tenant, UUID campaignId, long version) {
        return dashboards
                .dashboard(tenant, campaignId)
                .map(dashboard -> change(version, dashboard))
                .toMulti();
    }

    private Multi<StreamUpdate> pause() {
        return Uni.createFrom()
                .nullItem()
                .onItem()
                .delayIt()
                .by(config.atMostEvery())
                .onItem()
                .transformToMulti(nothing -> Multi.createFrom().empty());
    }

    private StreamUpdate change(long version, DashboardView dashboard) {
        try {
            return new StreamUpdate.Change(Long.toString(version), EVENT, json.writeValueAsString(dashboard));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A dashboard cannot be written as JSON", e);
        }
    }
}
