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
 * Counts the members of audiences, in the current Hibernate session. Count before you lock a campaign: counting a large
 * one takes a while, and no recipient of the campaign can be claimed while it is locked.
 */
@ApplicationScoped
class AudienceSizes {

    private final Audience audience;
    private final EmailRepository emails;

    AudienceSizes(Audience audience, EmailRepository emails) {
        this.audience = audience;
        this.emails = emails;
    }

    /** Counts the audiences of a campaign's emails, and the one that a new email gets. */
    Uni<Map<AudienceSpec, Integer>> ofCampaign(String tenant, UUID campaignId) {
        return emails.audiencesOf(tenant, campaignId).chain(found -> {
            Set<AudienceSpec> all = new LinkedHashSet<>(found);
            all.add(AudienceSpec.of(BuiltInSegment.ALL.id()));
            return of(tenant, all);
        });
    }

    /** Counts the audience of an email. */
    Uni<Map<AudienceSpec, Integer>> ofEmail(String tenant, UUID emailId) {
        return emails.audienceOf(tenant, emailId)
                .chain(found -> found == null ? Uni.createFrom().item(Map.of()) : of(tenant, Set.of(found)));
    }

    /** Counts audiences. */
    Uni<Map<AudienceSpec, Integer>> of(String tenant, Collection<AudienceSpec> specs) {
        Map<AudienceSpec, Integer> sizes = new HashMap<>();
        return Multi.createFrom()
                .iterable(specs)
                .onItem()
                .transformToUniAndConcatenate(
                        spec -> audience.size(tenant, spec).invoke(size -> sizes.put(spec, size)))
                .collect()
                .asList()
                .replaceWith(sizes);
    }
}
