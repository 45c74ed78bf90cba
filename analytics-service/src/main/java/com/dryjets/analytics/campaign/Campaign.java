package com.dryjets.analytics.campaign;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What analytics knows of a campaign. Facts are absent until an event has brought them. */
@Entity
@Table(name = "campaign")
@IdClass(CampaignKey.class)
class Campaign {

    @Id
    String tenant;

    @Id
    UUID id;

    @Nullable
    String name;

    @Nullable
    String type;

    String status = CampaignStatus.DRAFT.name();

    String[] channels = {};

    @Column(name = "budget_amount")
    @Nullable
    BigDecimal budgetAmount;

    @Nullable
    String currency;

    @Column(name = "starts_at")
    @Nullable
    Instant startsAt;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Column(name = "time_zone")
    @Nullable
    String timeZone;

    static Campaign of(String tenant, UUID id) {
        Campaign campaign = new Campaign();
        campaign.tenant = tenant;
        campaign.id = id;
        return campaign;
    }

    void take(CampaignFacts facts) {
        name = facts.name();
        type = facts.type();
        channels = facts.channels().stream().map(Channel::name).toArray(String[]::new);
        budgetAmount = facts.budget().amount();
        currency = facts.budget().currency();
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        timeZone = facts.timeZone();
    }

    void become(CampaignStatus next) {
        status = next.name();
    }
}
