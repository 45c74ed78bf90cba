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
}
