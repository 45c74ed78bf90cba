package com.dryjets.orchestrator.overview;

import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.orchestrator.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and writes the summaries of campaigns in the current Hibernate session. */
@ApplicationScoped
class CampaignSummaryRepository {

    // Open streams are only woken by a change.
    private static final String SAVE = """
            insert into campaign_summary as s (tenant, campaign_id, name, type, status, running, currency, budget, spent,
                daily_plan, ends_at, waiting_share, open_failures, open_recommendations, actions, metrics, updated_at)
            values (:tenant, :campaign, :name, :type, :status, :running, :currency, :budget, :spent, :plan, :endsAt,
                :waitingShare, :failures, :recommendations, :actions, :metrics, clock_timestamp())
            on conflict (tenant, campaign_id) do update set name = excluded.name, type = excluded.type,
                status = excluded.status, running = excluded.running, currency = excluded.currency,
                budget = excluded.budget, spent = excluded.spent, daily_plan = excluded.daily_plan,
                ends_at = excluded.ends_at, waiting_share = excluded.waiting_share,
                open_failures = excluded.open_failures, open_recommendations = excluded.open_recommendations,
                actions = excluded.actions, metrics = excluded.metrics, updated_at = excluded.updated_at
            where (s.name, s.type, s.status, s.currency, s.budget, s.spent, s.daily_plan, s.ends_at, s.waiting_share,
                    s.open_failures, s.open_recommendations, s.actions, s.metrics)
                is distinct from (excluded.name, excluded.type, excluded.status, excluded.currency, excluded.budget,
                    excluded.spent, excluded.daily_plan, excluded.ends_at, excluded.waiting_share,
                    excluded.open_failures, excluded.open_recommendations, excluded.actions, excluded.metrics)""";
    private static final String RUNNING =
            "select running from campaign_summary where tenant = :tenant and campaign_id = :campaign";
    private static final String OF_ONE =
            "select actions, metrics from campaign_summary where tenant = :tenant and campaign_id = :campaign";
    // Within a currency the order is that of the amounts, because all are divided by the same plan.
    private static final String RANKED = """
            with plan as (
                select currency, sum(daily_plan) as total, count(*) as campaigns from campaign_summary
                where tenant = :tenant and running group by currency),
            ranked as (
                select s.campaign_id, s.name, s.type, s.status, s.currency, s.budget, s.spent, s.daily_plan, s.ends_at,
                    s.waiting_share, s.open_failures, s.open_recommendations, s.actions, s.updated_at,
                    case when p.total > 0 then round(s.waiting_share * s.daily_plan / p.total, 9) else 0 end as place,
                    (select sum(campaigns) from plan) as running
                from campaign_summary s join plan p on p.currency = s.currency
                where s.tenant = :tenant and s.running)
            select * from ranked""";
    private static final String AFTER = " where place < :place or (place = :place and campaign_id > :campaign)";
    private static final String ORDER = " order by place desc, campaign_id limit :limit";

    private final ActionsColumn actions = new ActionsColumn();
    private final MetricsColumn metrics = new MetricsColumn();

    /**
     * A summary among those of the tenant's running campaigns.
     *
     * @param place the larger, the more does waiting cost
     * @param running the number of running campaigns
     */
    record Ranked(CampaignSummary summary, BigDecimal place, long running) {}

    /** What the summary of a campaign keeps for its dashboard. */
    record Kept(List<RankedAction> actions, CampaignMetrics metrics) {}

    /** Replaces the summary of a campaign, if it has changed. */
    Uni<Void> save(String tenant, CampaignSummary summary, boolean running, CampaignMetrics latest) {
        return Panache.getSession()
                .chain(session -> parameters(session.createNativeQuery(SAVE), summary)
                        .setParameter("tenant", tenant)
                        .setParameter("running", running)
                        .setParameter("metrics", metrics.convertToDatabaseColumn(latest))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Mutiny.MutationQuery parameters(Mutiny.Query<?> query, CampaignSummary summary) {
        return query.setParameter("campaign", summary.campaignId())
                .setParameter("name", summary.name())
                .setParameter("type", summary.type())
                .setParameter("status", summary.status())
                .setParameter("currency", summary.currency())
                .setParameter("budget", summary.budget())
                .setParameter("spent", summary.spent())
                .setParameter("plan", summary.dailyPlan())
                .setParameter("endsAt", summary.endsAt())
                .setParameter("waitingShare", summary.waitingShare())
                .setParameter("failures", summary.openFailures())
                .setParameter("recommendations", summary.openRecommendations())
                .setParameter("actions", actions.convertToDatabaseColumn(summary.actions()));
    }

    /** Returns whether the campaign was running when it was last summarized; empty before its first summary. */
    Uni<Optional<Boolean>> wasRunning(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RUNNING, Boolean.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Finds what the summary of a campaign keeps for its dashboard; empty before its first assessment. */
    Uni<Optional<Kept>> find(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ONE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Kept(
                                actions.convertToEntityAttribute((String) found[0]),
                                metrics.convertToEntityAttribute((String) found[1]))));
    }

    /** Lists the tenant's running campaigns, the one whose waiting costs most first. */
    Uni<List<Ranked>> ranked(String tenant, PageRequest page) {
        Optional<CursorKey> after = page.after().map(key -> key.requireSize(2));
        String sql = RANKED + (after.isPresent() ? AFTER : "") + ORDER;
        return Panache.getSession()
                .chain(session -> {
                    Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class)
                            .setParameter("tenant", tenant)
                            .setParameter("limit", page.fetch());
                    after.ifPresent(
                            key -> query.setParameter("place", key.decimal(0)).setParameter("campaign", key.uuid(1)));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::ranked).toList());
    }

    private Ranked ranked(Object[] row) {
        CampaignSummary summary = new CampaignSummary(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (BigDecimal) row[5],
                (BigDecimal) row[6],
                (BigDecimal) row[7],
                ((OffsetDateTime) row[8]).toInstant(),
                (BigDecimal) row[9],
                ((Number) row[10]).intValue(),
                ((Number) row[11]).intValue(),
                actions.convertToEntityAttribute((String) row[12]),
                ((OffsetDateTime) row[13]).toInstant());
        return new Ranked(summary, new BigDecimal(row[14].toString()), ((Number) row[15]).longValue());
    }

    private static final class ActionsColumn extends JsonColumn<List<RankedAction>> {
        ActionsColumn() {
            super(new TypeReference<>() {});
        }
    }

    private static final class MetricsColumn extends JsonColumn<CampaignMetrics> {
        MetricsColumn() {
            super(CampaignMetrics.class);
        }
    }
}
