package com.dryjets.content.publication;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post or email, as far as events have told of it. */
@Entity(name = "publication")
class Publication {

    @Id
    UUID id;

    String tenant;
    UUID itemId;
    UUID campaignId;

    /** Null until an event names it. */
    @Nullable
    UUID contentId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    PublicationState state;

    @Nullable
    Instant scheduledFor;

    @Nullable
    Instant publishedAt;

    @Nullable
    String url;

    @Nullable
    String reason;

    /** The version of the event that led to the state; null if it has none. */
    @Nullable
    Long itemVersion;

    /** The time of the event that led to the state. */
    Instant asOf;

    /** For Hibernate. */
    protected Publication() {}

    Publication(String tenant, PublicationFact fact) {
        id = id(tenant, fact.itemId());
        this.tenant = tenant;
        itemId = fact.itemId();
        campaignId = fact.campaignId();
        channel = fact.channel();
        contentId = fact.contentId();
        take(fact);
    }

    static UUID id(String tenant, UUID itemId) {
        return Ids.of(tenant, itemId);
    }

    /** Takes over what a fact tells, as far as it is news. */
    Publication apply(PublicationFact fact) {
        contentId = contentId == null ? fact.contentId() : contentId;
        if (PublicationRules.isNews(state, itemVersion, asOf, fact)) {
            take(fact);
        }
        return this;
    }

    private void take(PublicationFact fact) {
        state = fact.state();
        scheduledFor = fact.due() == null ? scheduledFor : fact.due();
        publishedAt = fact.done() == null ? publishedAt : fact.done();
        url = fact.url() == null ? url : fact.url();
        reason = fact.reason();
        itemVersion = fact.version();
        asOf = fact.at();
    }
}
