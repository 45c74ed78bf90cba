package com.dryjets.orchestrator.recommendation;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Utc;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.projection.CampaignProjection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries recommendations. */
@ApplicationScoped
class RecommendationRepository implements PanacheRepositoryBase<Recommendation, UUID> {

    private static final String CAMPAIGN_OF =
            "select campaignId from Recommendation where tenant = :tenant and id = :id";
    private static final String OPEN_SUBJECTS =
            "select subject from Recommendation where tenant = :tenant and campaignId = :campaign and status = :open";
    private static final String IN_STATUS = "tenant = :tenant and campaignId = :campaign and status in :statuses"
            + " and (:snoozed = true or status <> :open or snoozedUntil is null or snoozedUntil <= :now)";
    // Kinds of advice that do not help come last.
    private static final String RANK = "(case when kind in :last then 1 else 0 end)";
    private static final String AFTER_RANK =
            " and (%1$s > :rank or %1$s = :rank and (issuedAt < :at or issuedAt = :at and id < :id))".formatted(RANK);
    private static final String BY_RANK = " order by " + RANK + ", issuedAt desc, id desc";
    private static final String AFTER = " and (issuedAt < :at or (issuedAt = :at and id < :id))";
    private static final String NEWEST_FIRST = " order by issuedAt desc, id desc";

    /** In random order, so that campaigns whose assessment keeps failing do not keep others out. */
    private static final String EXPIRED = """
            select tenant, campaign_id from recommendation where status = 'OPEN' and expires_at <= $1
            group by tenant, campaign_id order by random() limit $2""";

    private static final int CURSOR_PARTS = 3;

    private final TenantTransaction transactions;

    RecommendationRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** A campaign with an expired recommendation. */
    record ExpiredCampaign(String tenant, UUID campaignId) {}

    /** Finds the campaign of a recommendation. Fails with 404 for an unknown recommendation. */
    Uni<UUID> campaignOf(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createQuery(CAMPAIGN_OF, UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("recommendation", id));
    }

    /** Fails with 404 for an unknown recommendation. */
    Uni<Recommendation> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("recommendation", id));
    }

    /** Lists a campaign's open recommendations that are not snoozed, newest first. */
    Uni<List<Recommendation>> active(String tenant, UUID campaignId, Instant now) {
        return list(
                "tenant = ?1 and campaignId = ?2 and status = ?3 and (snoozedUntil is null or snoozedUntil <= ?4)"
                        + NEWEST_FIRST,
                tenant,
                campaignId,
                RecommendationStatus.OPEN,
                now);
    }

    /** Finds those of these recommendations that are open and not snoozed. */
    Uni<List<Recommendation>> active(String tenant, Collection<UUID> ids, Instant now) {
        return list(
                "tenant = ?1 and id in ?2 and status = ?3 and (snoozedUntil is null or snoozedUntil <= ?4)",
                tenant,
                ids,
                RecommendationStatus.OPEN,
                now);
    }

    /** Finds the subjects of a campaign's open recommendations, snoozed or not. */
    Uni<Set<String>> openSubjects(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(OPEN_SUBJECTS, String.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("open", RecommendationStatus.OPEN)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Returns whether another campaign of the tenant has an open recommendation on the same subject. */
    Uni<Boolean> isOpenElsewhere(CampaignProjection campaign, Finding finding) {
        return count(
                        "tenant = ?1 and kind = ?2 and subject = ?3 and status = ?4 and campaignId <> ?5",
                        campaign.tenant(),
                        finding.kind(),
                        finding.subject(),
                        RecommendationStatus.OPEN,
                        campaign.id())
                .map(number -> number > 0);
    }

    /** Lists all recommendations ever issued for a campaign, oldest first. */
    Uni<List<Recommendation>> of(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 order by issuedAt, id", tenant, campaignId);
    }

    /**
     * Which recommendations to list.
     *
     * @param snoozed whether those whose decision is put off are listed, too
     * @param last the kinds that are listed after all others
     */
    record Filter(Collection<RecommendationStatus> statuses, boolean snoozed, Instant now, Set<Kind> last) {

        int rank(Kind kind) {
            return last.contains(kind) ? 1 : 0;
        }
    }

    /** Lists a campaign's recommendations, newest first; some kinds after all others. */
    Uni<Page<Recommendation>> list(String tenant, UUID campaignId, Filter filter, PageRequest page) {
        Parameters wanted = Parameters.with("tenant", tenant)
                .and("campaign", campaignId)
                .and("statuses", filter.statuses())
                .and("open", RecommendationStatus.OPEN)
                .and("snoozed", filter.snoozed())
                .and("now", filter.now());
        boolean ranked = !filter.last().isEmpty();
        Parameters parameters = ranked ? wanted.and("last", filter.last()) : wanted;
        String order = ranked ? BY_RANK : NEWEST_FIRST;
        return page.after()
                .map(key -> find(
                        IN_STATUS + (ranked ? AFTER_RANK : AFTER) + order,
                        ranked ? afterRank(parameters, key) : after(parameters, key)))
                .orElseGet(() -> find(IN_STATUS + order, parameters))
                .page(0, page.fetch())
                .list()
                .map(found -> Page.of(
                        found, page, last -> Cursor.write(last.issuedAt(), last.id(), filter.rank(last.kind()))));
    }

    /**
     * Records that new metrics confirm a recommendation, which is then valid for longer. That is not a change that somebody
     * else could conflict with, so the version stays.
     */
    Uni<Void> confirm(Recommendation recommendation, long sampleSize, Instant expiresAt) {
        return update(
                        "confirmedSampleSize = ?1, expiresAt = ?2 where tenant = ?3 and id = ?4",
                        sampleSize,
                        expiresAt,
                        recommendation.tenant(),
                        recommendation.id())
                .replaceWithVoid();
    }

    /** Lists campaigns of all tenants with open recommendations that have expired. */
    Uni<List<ExpiredCampaign>> expired(Instant now, int limit) {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(EXPIRED)
                        .execute(Tuple.of(Utc.of(now), limit))
                        .map(RecommendationRepository::read));
    }

    private static List<ExpiredCampaign> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new ExpiredCampaign(row.getString("tenant"), row.getUUID("campaign_id")))
                .toList();
    }

    private static Parameters after(Parameters wanted, CursorKey key) {
        return wanted.and("at", key.requireSize(CURSOR_PARTS).instant(0)).and("id", key.uuid(1));
    }

    private static Parameters afterRank(Parameters wanted, CursorKey key) {
        return after(wanted, key).and("rank", key.decimal(2).signum());
    }
}
