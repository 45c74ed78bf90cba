package com.dryjets.social.queue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the publish ledger. */
@ApplicationScoped
class AttemptRepository implements PanacheRepositoryBase<PublishAttempt, PublishAttempt.Key> {

    Uni<List<PublishAttempt>> ofPost(String tenant, UUID postId) {
        return list("tenant = ?1 and key.postId = ?2 order by key.number", tenant, postId);
    }
}
