package com.dryjets.orchestrator.publication;

import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of content that was made for a channel. */
@Entity
class Piece {

    @Id
    private UUID id;

    private String tenant;
    private UUID blogPostId;
    private @Nullable UUID campaignId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private PieceState state;

    private @Nullable String engine;
    private @Nullable String subject;

    @Version
    private long version;

    /** For Hibernate. */
    protected Piece() {}

    Piece(String tenant, UUID id, UUID blogPostId, Channel channel) {
        this.tenant = tenant;
        this.id = id;
        this.blogPostId = blogPostId;
        this.channel = channel;
        this.state = PieceState.MADE;
    }

    void madeBy(String maker, @Nullable UUID campaign) {
        engine = maker;
        campaignId = campaign;
    }

    void approve(@Nullable UUID campaign, @Nullable String mailSubject) {
        state = PieceState.APPROVED;
        campaignId = campaign;
        subject = mailSubject;
    }

    void withdraw() {
        state = PieceState.WITHDRAWN;
    }
}
