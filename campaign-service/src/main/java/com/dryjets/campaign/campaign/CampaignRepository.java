package com.dryjets.campaign.campaign;

import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Failures;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** The campaigns, in the table {@code campaign}. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    private static final Logger LOG = Logger.getLogger(CampaignRepository.class);
    private static final String LOCK_IF_FREE =
            "select id from campaign where tenant = :tenant and id = :id for no key update skip locked";
    private static final String ADD_SPEND =
            "update campaign set spent = spent + :amount where tenant = :tenant and id = :id";
    private static final String TAGS = """
            select tag, count(*) from campaign, unnest(string_to_array(trim(both ',' from tags), ',')) tag
            where tenant = :tenant and status <> 'ARCHIVED' and tags <> ','
            group by tag order by count(*) desc, tag limit :limit""";
    private static final String SELECT_KEYS = "select tenant, id from campaign where ";
    private static final String SELECT_TOTALS =
            "select new com.dryjets.campaign.campaign.StatusTotals(status, currency, count(*), sum(budgetTotal), sum(spent))"
                    + " from campaign where ";
    private static final String SELECT_OPEN =
            "select new com.dryjets.campaign.campaign.OpenCampaign(id, status, currency, budgetTotal, spent, startsAt, endsAt)"
                    + " from campaign where ";
    /** Times that Java cannot read would take the whole list down. */
    private static final String OPEN = " and status in ('DRAFT', 'ACTIVE', 'PAUSED')"
            + " and function('isfinite', startsAt) = true and function('isfinite', endsAt) = true";

    private static final String ENDED = "status in ('ACTIVE', 'PAUSED') and endsAt <= :now";

    /** The campaign, or null. */
    Uni<Campaign> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    /** The campaign with its row locked, or null. */
    Uni<Campaign> lock(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** The campaign with its row locked; null if it does not exist or another transaction holds the lock. */
    Uni<Campaign> lockIfFree(String tenant, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK_IF_FREE, UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transformToUni(found -> find(tenant, found));
    }

    /** Running campaigns of all tenants that have reached their end, the oldest end first. */
    Uni<List<CampaignKey>> endedBy(Instant now, Set<UUID> except, int limit) {
        // Reads only keys, so that a row that cannot be read does not fail the others.
        String where = except.isEmpty() ? ENDED : ENDED + " and id not in (:except)";
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(SELECT_KEYS + where + " order by endsAt", Object[].class)
                    .setParameter("now", now)
                    .setMaxResults(limit);
            if (!except.isEmpty()) {
                query.setParameter("except", except);
            }
            return query.getResultList().map(CampaignRepository::keys);
        });
    }

    /** Adds to the spend without changing the version; answers whether the campaign exists. */
    Uni<Boolean> addSpend(String tenant, UUID id, BigDecimal amount) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD_SPEND)
                        .setParameter("amount", amount)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .executeUpdate())
                .map(updated -> updated == 1);
    }

    /** The campaigns of a page, and whether more follow. */
    record Found(List<Campaign> campaigns, boolean hasMore) {}

    /** Finds a page of campaigns. One that cannot be read is left out, so that it never takes the list down. */
    Uni<Found> page(String tenant, CampaignFilter filter, CampaignSort sort, PageRequest page) {
        Parameters parameters = new Parameters();
        String where = filter.whereWithStatus(tenant, parameters) + sort.after(page, parameters) + sort.orderBy();
        return find(where, parameters)
                .page(0, page.fetch())
                .list()
                .map(found -> found(found, found.size(), page))
                .onFailure(failure -> !Failures.isTransient(failure))
                .recoverWithUni(() -> ids(where, parameters, page)
                        .chain(ids -> readable(tenant, ids).map(found -> found(found, ids.size(), page))));
    }

    /** The campaigns that have not ended and match the filter, apart from its status. */
    Uni<List<OpenCampaign>> open(String tenant, CampaignFilter filter) {
        Parameters parameters = new Parameters();
        String where = filter.where(tenant, parameters);
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(SELECT_OPEN + where + OPEN, OpenCampaign.class);
            parameters.map().forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /** The campaigns with these ids, in no order. One that cannot be read is left out. */
    Uni<List<Campaign>> of(String tenant, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return list("tenant = ?1 and id in (?2)", tenant, ids)
                .onFailure(failure -> !Failures.isTransient(failure))
                .recoverWithUni(
                        () -> Panache.getSession().invoke(Mutiny.Session::clear).chain(() -> readable(tenant, ids)));
    }

    private static Found found(List<Campaign> campaigns, int fetched, PageRequest page) {
        return new Found(campaigns.stream().limit(page.limit()).toList(), fetched > page.limit());
    }

    private static Uni<List<UUID>> ids(String where, Parameters parameters, PageRequest page) {
        return Panache.getSession().chain(session -> {
            session.clear();
            var query = session.createQuery("select id from campaign where " + where, UUID.class)
                    .setMaxResults(page.fetch());
            parameters.map().forEach(query::setParameter);
            return query.getResultList();
        });
    }

    private Uni<List<Campaign>> readable(String tenant, List<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> find(tenant, id)
                        .onFailure(failure -> !Failures.isTransient(failure))
                        .invoke(failure -> LOG.errorf(failure, "Campaign cannot be read campaignId=%s", id))
                        .onFailure(failure -> !Failures.isTransient(failure))
                        .recoverWithNull())
                .collect()
                .asList();
    }

    /** Totals the campaigns that match the filter, apart from its status, by status and currency. */
    Uni<List<StatusTotals>> totals(String tenant, CampaignFilter filter) {
        Parameters parameters = new Parameters();
        String where = filter.where(tenant, parameters);
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(SELECT_TOTALS + where + " group by status, currency", StatusTotals.class);
            parameters.map().forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /** Counts the tags of campaigns that are not archived, the most frequent first. */
    Uni<List<TagCount>> tags(String tenant, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAGS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new TagCount((String) row[0], ((Number) row[1]).longValue()))
                        .toList());
    }

    private static List<CampaignKey> keys(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new CampaignKey((String) row[0], (UUID) row[1]))
                .toList();
    }
}
