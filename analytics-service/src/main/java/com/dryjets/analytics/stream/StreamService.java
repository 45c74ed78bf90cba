package com.dryjets.analytics.stream;

import com.dryjets.analytics.dashboard.DashboardService;
import com.dryjets.analytics.figures.FiguresRepository;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps streams of dashboards open. An open stream holds no thread, and a connection only while it reads what it was
 * woken for.
 */
@ApplicationScoped
class StreamService {

    /** The version of who has seen nothing. */
    static final long NOTHING = -1;

    private static final String VERSION = "select version from campaign_summary where tenant = $1 and campaign_id = $2";

    private final FiguresRelay relay;
    private final TenantTransaction transactions;
    private final FiguresRepository figures;
    private final DashboardService dashboards;
    private final ObjectMapper json;
    private final StreamConfig config;

    StreamService(
            FiguresRelay relay,
            TenantTransaction transactions,
            FiguresRepository figures,
            DashboardService dashboards,
            ObjectMapper json,
            StreamConfig config) {
        this.relay = relay;
        this.transactions = transactions;
        this.figures = figures;
        this.dashboards = dashboards;
        this.json = json;
        this.config = config;
    }

    /** 404 where there is no such campaign. */
    Uni<Void> require(String tenant, UUID campaignId) {
        return transactions
                .sql(tenant, connection -> figures.get(connection, tenant, campaignId))
                .replaceWithVoid();
    }

    /**
     * The dashboard as it is, and whenever it has changed.
     *
     * @param seen the last version that the client has seen, or {@link #NOTHING}
     * @param lasting how long the stream may stay open
     */
    Multi<Told> open(String tenant, UUID campaignId, long seen, Duration lasting) {
        AtomicLong last = new AtomicLong(seen);
        Multi<Told> changes = relay.wakes(tenant, campaignId)
                .onItem()
                .transformToMultiAndConcatenate(wake -> unseen(tenant, campaignId, last))
                .onCompletion()
                .continueWith(Told.END);
        Multi<Told> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> Told.HEARTBEAT);
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(Told.HEARTBEAT), changes, heartbeats)
                .select()
                .first(told -> told != Told.END)
                .select()
                .first(lasting);
    }

    /** What has changed, and then silence for a while: wakes that come meanwhile become one. */
    private Multi<Told> unseen(String tenant, UUID campaignId, AtomicLong last) {
        return Uni.createFrom()
                .deferred(() -> version(tenant, campaignId))
                .onItem()
                .transformToMulti(version -> version == last.getAndSet(version)
                        ? Multi.createFrom().empty()
                        : Multi.createBy().concatenating().streams(told(tenant, campaignId, version), pause()));
    }

    private Multi<Told> told(String tenant, UUID campaignId, long version) {
        return dashboards
                .dashboard(tenant, campaignId)
                .map(dashboard -> new Told(version, write(dashboard)))
                .toMulti();
    }

    private Multi<Told> pause() {
        return Uni.createFrom()
                .nullItem()
                .onItem()
                .delayIt()
                .by(config.atMostEvery())
                .onItem()
                .transformToMulti(nothing -> Multi.createFrom().empty());
    }

    /** Read before the dashboard: whatever changes in between is told again, and never missed. */
    private Uni<Long> version(String tenant, UUID campaignId) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(VERSION)
                        .execute(Tuple.of(tenant, campaignId))
                        .map(rows ->
                                rows.size() == 0 ? 0L : rows.iterator().next().getLong("version")));
    }

    private String write(Object dashboard) {
        try {
            return json.writeValueAsString(dashboard);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A dashboard is not writable as JSON", e);
        }
    }
}
