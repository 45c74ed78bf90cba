package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentTraits;
import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of a piece of content that was made from a blog post for one channel. */
@Entity
@Table(name = "content_projection")
class ContentProjection {

    @Id
    private UUID id;

    private String tenant;
    private UUID blogPostId;
    private @Nullable UUID campaignId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private ContentState state;

    private @Nullable String engine;
    private @Nullable String subject;
    private @Nullable String angle;
    private @Nullable String hook;
    private @Nullable Integer length;
    private String[] hashtags = {};

    @Version
    private long version;

    /** For Hibernate. */
    protected ContentProjection() {}

    ContentProjection(String tenant, UUID id, UUID blogPostId, Channel channel) {
        this.tenant = tenant;
        this.id = id;
        this.blogPostId = blogPostId;
        this.channel = channel;
        this.state = ContentState.DRAFT;
    }

    void drafted(String draftedBy, @Nullable UUID campaign) {
        engine = draftedBy;
        campaignId = campaign;
    }

    /** Takes over approved content; what an older event does not tell stays as it is. */
    void approve(ContentApproved approved) {
        state = ContentState.APPROVED;
        campaignId = approved.campaignId();
        subject = approved.subject();
        angle = approved.angle();
        ContentTraits traits = approved.traits();
        if (traits != null) {
            engine = traits.engine();
            hook = traits.hook();
            length = traits.length();
            hashtags = traits.hashtags().toArray(String[]::new);
        }
    }

    void withdraw() {
        state = ContentState.WITHDRAWN;
    }
}
