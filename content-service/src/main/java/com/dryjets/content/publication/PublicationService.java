package com.dryjets.content.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.dryjets.content.publication.PublicationRepository.Pair;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Knows the posts and emails of pieces. Call it inside the tenant's transaction. */
@ApplicationScoped
public class PublicationService {

    private final PublicationRepository items;

    PublicationService(PublicationRepository items) {
        this.items = items;
    }

    /** Stores what an event tells; returns the piece that it concerns, if it is known. */
    public Uni<Optional<UUID>> apply(String tenant, PublicationFact fact) {
        return items.lock(tenant, fact.itemId())
                .chain(known -> known == null
                        ? items.persist(new Publication(tenant, fact))
                        : Uni.createFrom().item(known.apply(fact)))
                .call(items::flush)
                .map(item -> Optional.ofNullable(item.contentId));
    }

    /** Finds the items of pieces, by piece, the oldest first. */
    public Uni<Map<UUID, List<PublicationView>>> of(String tenant, Collection<UUID> contentIds) {
        if (contentIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return items.of(tenant, contentIds)
                .map(found -> found.stream()
                        .collect(groupingBy(item -> item.contentId, mapping(PublicationView::of, toList()))));
    }

    /** Finds the ids of the items of pieces, by piece. */
    public Uni<Map<UUID, Set<UUID>>> itemIds(String tenant, Collection<UUID> contentIds) {
        if (contentIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return items.pairs(tenant, contentIds)
                .map(found -> found.stream().collect(groupingBy(Pair::contentId, mapping(Pair::itemId, toSet()))));
    }
}
