package com.dryjets.analytics.campaign;

import com.dryjets.analytics.summary.CampaignDescription;
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

/** Our copy of a campaign, kept from its events. Facts are absent until an event brings them. */
@Entity
@Table(name = "campaign_projection")
@IdClass(CampaignKey.class)
class CampaignProjection {

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

    /** The time zone of its days; null for UTC, and for zones that days can't be counted in. */
    @Nullable
    String zone;

    static CampaignProjection of(String tenant, UUID id) {
        CampaignProjection campaign = new CampaignProjection();
        campaign.tenant = tenant;
        campaign.id = id;
        return campaign;
    }

    void apply(CampaignFacts facts) {
        name = facts.name();
        type = facts.type();
        channels = facts.channels().stream().map(Channel::name).toArray(String[]::new);
        budgetAmount = facts.budget().amount();
        currency = facts.budget().currency();
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        timeZone = facts.timeZone();
    }

    void changeStatus(CampaignStatus next) {
        status = next.name();
    }

    /** A draft is never archived but deleted; its event is the same. Of a campaign without facts the status is unknown. */
    void archive() {
        boolean draft = name != null && status.equals(CampaignStatus.DRAFT.name());
        changeStatus(draft ? CampaignStatus.DELETED : CampaignStatus.ARCHIVED);
    }

    CampaignDescription description() {
        return new CampaignDescription(tenant, id, name, type, status, currency, startsAt, endsAt);
    }
}
