package com.dryjets.campaign.campaign;

import com.dryjets.common.problem.Problem;
import com.dryjets.common.rest.Cursor;
import com.dryjets.common.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is asked of the campaigns. */
@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    /** The campaign, or 404. */
    public Uni<Campaign> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("campaign", id));
    }

    /** The campaign, locked until the transaction ends, or 404. */
    public Uni<Campaign> lock(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("campaign", id));
    }

    /** Newest first. */
    Uni<List<Campaign>> list(String tenant, CampaignFilter filter, PageRequest page) {
        StringBuilder where = new StringBuilder("tenant = :tenant");
        Parameters parameters = Parameters.with("tenant", tenant);
        filter.status().ifPresent(status -> {
            where.append(" and status = :status");
            parameters.and("status", status);
        });
        if (filter.type != null) {
            where.append(" and type = :type");
            parameters.and("type", filter.type);
        }
        if (filter.channel != null) {
            where.append(" and cast(channels as string) like :channel");
            parameters.and("channel", "%," + filter.channel + ",%");
        }
        if (filter.q != null) {
            where.append(" and lower(name) like :q escape '!'");
            parameters.and("q", "%" + escaped(filter.q.toLowerCase(Locale.ROOT)) + "%");
        }
        page.after().ifPresent(key -> {
            where.append(" and id < :after");
            parameters.and("after", id(key));
        });
        return find(where + " order by id desc", parameters)
                .page(0, page.fetch())
                .list();
    }

    /** Running campaigns of all tenants whose end has come, oldest end first. */
    public Uni<List<Campaign>> endedBy(Instant now, int limit) {
        return find("status in ('ACTIVE', 'PAUSED') and endsAt <= ?1 order by endsAt", now)
                .page(0, limit)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static UUID id(List<String> key) {
        try {
            return UUID.fromString(key.getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
