package com.dryjets.email.email;

import com.dryjets.email.segment.Audience;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.email.segment.BuiltInSegment;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts the members of segments, in the current Hibernate session. Count before you lock a campaign: counting a large
 * segment takes a while, and no recipient of the campaign can be claimed while it is locked.
 */
@ApplicationScoped
class AudienceSizes {

    private final Audience audience;
    private final EmailRepository emails;

    AudienceSizes(Audience audience, EmailRepository emails) {
        this.audience = audience;
        this.emails = emails;
    }

    /** Counts the segments of a campaign's emails, and the one that a new email gets. */
    Uni<Map<UUID, Integer>> ofCampaign(String tenant, UUID campaignId) {
        return emails.segmentsOf(tenant, campaignId).chain(found -> {
            Set<UUID> all = new LinkedHashSet<>(found);
            all.add(BuiltInSegment.ALL.id());
            return of(tenant, all);
        });
    }

    /** Counts the segment of an email. */
    Uni<Map<UUID, Integer>> ofEmail(String tenant, UUID emailId) {
        return emails.segmentOf(tenant, emailId)
                .chain(segment -> segment == null ? Uni.createFrom().item(Map.of()) : of(tenant, Set.of(segment)));
    }

    /** Counts segments. */
    Uni<Map<UUID, Integer>> of(String tenant, Collection<UUID> segmentIds) {
        Map<UUID, Integer> sizes = new HashMap<>();
        return Multi.createFrom()
                .iterable(segmentIds)
                .onItem()
                .transformToUniAndConcatenate(segment ->
                        audience.size(tenant, AudienceSpec.of(segment)).invoke(size -> sizes.put(segment, size)))
                .collect()
                .asList()
                .replaceWith(sizes);
    }
}
