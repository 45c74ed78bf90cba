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

/** What is asked of the posts. */
@ApplicationScoped
public class PostRepository implements PanacheRepositoryBase<Post, UUID> {

    private static final String COUNTS = """
            select channel, status, count(*) from post where tenant = :tenant and campaign_id = :campaign
            group by channel, status order by channel, status""";

    /** The post, or 404. */
    Uni<Post> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("post", id));
    }

    /** The campaign of a post, or 404; leaves the post itself to be read when it is locked. */
    Uni<UUID> campaignOf(String tenant, UUID id) {
        return find("select campaignId from post where tenant = ?1 and id = ?2", tenant, id)
                .project(UUID.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("post", id));
    }

    /** The post, locked until the transaction ends, or 404. */
    Uni<Post> lock(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("post", id));
    }

    /** All of a campaign's posts, locked, in the order of their times. */
    public Uni<List<Post>> lockAll(String tenant, UUID campaignId) {
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

    /** When waiting posts of a campaign go out. */
    Uni<List<Post>> waiting(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 and status = 'SCHEDULED'", tenant, campaignId);
    }
}
