package com.dryjets.social.queue;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads, locks and stores posts. */
@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, UUID> {

    private static final String COUNTS = """
            select channel, status, count(*) from post where tenant = :tenant and campaign_id = :campaign
            group by channel, status order by channel, status""";

    /** Finds a post, or fails with 404. */
    Uni<Post> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("post", id));
    }

    /**
     * Finds the campaign of a post, or fails with 404. It does not load the post, which must be read after its campaign
     * is locked.
     */
    Uni<UUID> campaignOf(String tenant, UUID id) {
        return find("select campaignId from post where tenant = ?1 and id = ?2", tenant, id)
                .project(UUID.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("post", id));
    }

    /** Locks a post until the transaction ends, or fails with 404. */
    Uni<Post> lock(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("post", id));
    }

    /** Locks all posts of a campaign and lists them in the order of their times. */
    Uni<List<Post>> lockAll(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2 order by scheduledFor, id", tenant, campaignId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<List<Post>> list(String tenant, UUID campaignId, @Nullable PostStatus status, PageRequest page) {
        StringBuilder where = new StringBuilder("tenant = :tenant and campaignId = :campaign");
        Parameters parameters = Parameters.with("tenant", tenant).and("campaign", campaignId);
        if (status != null) {
            where.append(" and status = :status");
            parameters.and("status", status);
        }
        page.afterId().ifPresent(id -> {
            where.append(" and id > :after");
            parameters.and("after", id);
        });
        return find(where + " order by id", parameters).page(0, page.fetch()).list();
    }

    Uni<List<QueueView.Count>> counts(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream().map(QueueView.Count::of).toList());
    }

    /** Lists the waiting posts of a campaign. */
    Uni<List<Post>> waiting(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 and status = 'SCHEDULED'", tenant, campaignId);
    }
}
