package com.dryjets.content.repurposing;

import com.dryjets.content.performance.PerformanceService;
import com.dryjets.content.performance.PiecePerformance;
import com.dryjets.content.publication.PublicationService;
import com.dryjets.content.publication.PublicationView;
import com.dryjets.content.rules.RuleService;
import com.dryjets.content.rules.RuleSet;
import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows pieces with what became of them, inside the tenant's transaction. */
@ApplicationScoped
class ContentViews {

    private final PublicationService publications;
    private final PerformanceService performance;
    private final RuleService rules;
    private final PieceMedia media;

    ContentViews(PublicationService publications, PerformanceService performance, RuleService rules, PieceMedia media) {
        this.publications = publications;
        this.performance = performance;
        this.rules = rules;
        this.media = media;
    }

    /** Shows a revision of a piece. */
    Uni<RevisionView> of(ContentRevision revision, Channel channel) {
        return media.shown(revision.tenant, revision.media())
                .map(shown -> RevisionView.of(revision, channel, PieceMedia.of(shown, revision.media())));
    }

    Uni<ContentView> of(RepurposedContent content) {
        return of(content.tenant, List.of(content)).map(List::getFirst);
    }

    /** Shows pieces of one tenant in their order. */
    Uni<List<ContentView>> of(String tenant, List<RepurposedContent> contents) {
        List<UUID> ids = contents.stream().map(content -> content.id).toList();
        return rules.of(tenant)
                .chain(set -> publications
                        .of(tenant, ids)
                        .chain(items -> performance
                                .of(tenant, refs(ids, items))
                                .chain(achieved -> views(tenant, contents, set, items, achieved))));
    }

    private Uni<List<ContentView>> views(
            String tenant,
            List<RepurposedContent> contents,
            RuleSet set,
            Map<UUID, List<PublicationView>> items,
            Map<UUID, PiecePerformance> achieved) {
        List<URI> stored =
                contents.stream().flatMap(content -> content.media().stream()).toList();
        return media.shown(tenant, stored)
                .map(shown -> contents.stream()
                        .map(content -> ContentView.of(
                                content,
                                set,
                                PieceMedia.of(shown, content.media()),
                                items.getOrDefault(content.id, List.of()),
                                achieved.get(content.id)))
                        .toList());
    }

    private static Map<UUID, Set<UUID>> refs(Collection<UUID> ids, Map<UUID, List<PublicationView>> items) {
        Map<UUID, Set<UUID>> itemIds = new HashMap<>();
        items.forEach((id, own) ->
                itemIds.put(id, own.stream().map(PublicationView::itemId).collect(Collectors.toSet())));
        Map<UUID, Set<UUID>> refs = new HashMap<>();
        ids.forEach(id -> refs.put(id, refs(id, itemIds)));
        return refs;
    }

    /** What metrics name a piece by: social networks report the piece, emails report themselves. */
    static Set<UUID> refs(UUID id, Map<UUID, Set<UUID>> itemIds) {
        Set<UUID> refs = new HashSet<>(itemIds.getOrDefault(id, Set.of()));
        refs.add(id);
        return refs;
    }
}
