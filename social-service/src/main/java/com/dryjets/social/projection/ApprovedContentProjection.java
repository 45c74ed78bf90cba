package com.dryjets.social.projection;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A social content piece that was approved, or withdrawn afterwards. */
@Entity(name = "approved_content_projection")
@Table(name = "approved_content_projection")
public class ApprovedContentProjection {

    @Id
    UUID contentId;

    String tenant;

    @Nullable
    UUID campaignId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String body;

    @Nullable
    String link;

    @Convert(converter = UriListConverter.class)
    List<URI> media;

    boolean approved;

    /** For Hibernate. */
    protected ApprovedContentProjection() {}

    ApprovedContentProjection(String tenant, UUID contentId) {
        this.tenant = tenant;
        this.contentId = contentId;
    }

    void approve(ContentApproved event) {
        campaignId = event.campaignId();
        channel = event.channel();
        body = event.body();
        link = event.link() == null ? null : event.link().toString();
        media = event.mediaAddresses();
        approved = true;
    }

    void withdraw() {
        approved = false;
    }

    public UUID contentId() {
        return contentId;
    }

    public Channel channel() {
        return channel;
    }

    public String body() {
        return body;
    }

    public @Nullable String link() {
        return link;
    }

    public List<URI> media() {
        return media;
    }
}
