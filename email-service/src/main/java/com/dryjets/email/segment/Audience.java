package com.dryjets.email.segment;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom emails are for: the contacts of segments and lists who may receive marketing, without suppressed addresses and
 * without those who withdrew their consent or have not confirmed it yet.
 */
public interface Audience {

    /**
     * Keeps what the tenant's segments and lists mean at this moment, in the current Hibernate session, so that an audience
     * is the same from its first page to its last.
     */
    Uni<String> snapshot(String tenant);

    /**
     * Makes the query of the next members in the order of their ids, for freezing an audience page by page.
     *
     * @param snapshot what segments and lists meant when the freezing started
     * @param after the last member of the page before; null for the first page
     */
    MembersQuery members(String tenant, AudienceSpec spec, String snapshot, @Nullable UUID after, int limit);

    /** Makes the query of all members, in the current Hibernate session. */
    Uni<MembersQuery> members(String tenant, AudienceSpec spec);

    /**
     * Counts the members, in the current Hibernate session. A large audience that is one segment is answered from its
     * maintained size, which may be some seconds old, so that nothing waits for a count.
     */
    Uni<Integer> size(String tenant, AudienceSpec spec);

    /** Returns whether a list of the audience has its topic, in the current Hibernate session. */
    Uni<Boolean> hasTopic(String tenant, AudienceSpec spec);

    /** Finds ids that are neither a segment nor a list of the tenant, in the current Hibernate session. */
    Uni<Collection<UUID>> unknown(String tenant, Collection<UUID> ids);
}
