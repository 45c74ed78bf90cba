package com.dryjets.email.projection;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service knows of a campaign, from its events. */
@Entity
@Table(name = "campaign_projection")
public class CampaignProjection {

    @Id
    public UUID id;

    public String tenant;

    public @Nullable String name;

    @Enumerated(EnumType.STRING)
    public CampaignPhase status;

    @Column(name = "email_channel")
    public boolean emailChannel;

    @Column(name = "starts_at")
    public @Nullable Instant startsAt;

    @Column(name = "ends_at")
    public @Nullable Instant endsAt;

    /** Takes over what a campaign's event says of it. */
    public void learn(CampaignFacts facts) {
        name = facts.name();
        emailChannel = facts.channels().contains(Channel.EMAIL);
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        if (status == CampaignPhase.UNKNOWN) {
            status = CampaignPhase.DRAFT;
        }
    }
}
