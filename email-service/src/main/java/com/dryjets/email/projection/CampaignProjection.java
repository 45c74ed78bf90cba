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

/** A campaign as its events describe it. */
@Entity
@Table(name = "campaign_projection")
public class CampaignProjection {

    @Id
    UUID id;

    String tenant;

    @Nullable
    String name;

    @Enumerated(EnumType.STRING)
    CampaignPhase phase;

    @Column(name = "email_channel")
    boolean emailChannel;

    @Column(name = "time_zone")
    @Nullable
    String timeZone;

    @Column(name = "starts_at")
    @Nullable
    Instant startsAt;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    /** For Hibernate; {@link Campaigns#lock} creates the rows. */
    protected CampaignProjection() {}

    /** Takes over the facts of a campaign event. */
    public void update(CampaignFacts facts) {
        name = facts.name();
        emailChannel = facts.channels().contains(Channel.EMAIL);
        timeZone = facts.timeZone();
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        if (phase == CampaignPhase.UNKNOWN) {
            phase = CampaignPhase.DRAFT;
        }
    }

    /** Starts a draft. A launch that is delivered again must not revive a campaign that was paused or ended since. */
    public void launch() {
        move(CampaignPhase.DRAFT, CampaignPhase.RUNNING);
    }

    /** Pauses a running campaign. */
    public void pause() {
        move(CampaignPhase.RUNNING, CampaignPhase.PAUSED);
    }

    /** Resumes a paused campaign. */
    public void resume() {
        move(CampaignPhase.PAUSED, CampaignPhase.RUNNING);
    }

    /** Ends the campaign for good. */
    public void end() {
        phase = CampaignPhase.ENDED;
    }

    private void move(CampaignPhase from, CampaignPhase to) {
        if (phase == from) {
            phase = to;
        }
    }

    /** Returns whether email of this campaign may be sent now: it was launched, and neither paused nor ended since. */
    public boolean allowsSending() {
        return phase == CampaignPhase.RUNNING;
    }

    /** Returns whether it is running and uses the email channel. */
    public boolean isRunningOnEmail() {
        return emailChannel && phase == CampaignPhase.RUNNING;
    }

    public UUID id() {
        return id;
    }

    public String tenant() {
        return tenant;
    }

    public CampaignPhase phase() {
        return phase;
    }

    /** Returns whether email is one of its channels. */
    public boolean usesEmail() {
        return emailChannel;
    }

    public @Nullable Instant startsAt() {
        return startsAt;
    }
}
