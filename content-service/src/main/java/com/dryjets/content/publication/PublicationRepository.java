package com.dryjets.content.publication;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads, locks and stores posts and emails. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    private static final String PAIRS = """
            select new com.dryjets.content.publication.PublicationRepository$Pair(contentId, itemId)
            from publication where tenant = :tenant and contentId in :contentIds""";

    /** A piece and a post or email that was made from it. */
    record Pair(UUID contentId, UUID itemId) {}

    /** Locks an item until the transaction ends; null if no event has told of it. */
    Uni<@Nullable Publication> lock(String tenant, UUID itemId) {
        return find("tenant = ?1 and id = ?2", tenant, Publication.id(tenant, itemId))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Lists the items of pieces, the oldest first. */
    Uni<List<Publication>> of(String tenant, Collection<UUID> contentIds) {
        return list("tenant = ?1 and contentId in ?2 order by asOf, id", tenant, contentIds);
    }

    /** Lists the pairs of piece and item. */
    Uni<List<Pair>> pairs(String tenant, Collection<UUID> contentIds) {
        return getSession()
                .chain(session -> session.createQuery(PAIRS, Pair.class)
                        .setParameter("tenant", tenant)
                        .setParameter("contentIds", contentIds)
                        .getResultList());
    }
}
