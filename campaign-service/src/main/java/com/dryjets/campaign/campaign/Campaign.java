package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign with its plan and its state. */
@Entity(name = "campaign")
public class Campaign {

    @Id
    UUID id;

    String tenant;
    String name;

    @Enumerated(EnumType.STRING)
    CampaignType type;

    @Enumerated(EnumType.STRING)
    CampaignStatus status;

    @Convert(converter = ChannelList.class)
    List<Channel> channels;

    BigDecimal budgetTotal;
    String currency;
    Instant startsAt;
    Instant endsAt;
    String timeZone;

    @Convert(converter = LineList.class)
    List<String> objectives;

    @Nullable
    String targetAudience;

    @Nullable
    BigDecimal autoOptimizePercentage;

    /** Kept by performance events, past Hibernate: it never makes an edit stale. */
    @Column(insertable = false, updatable = false)
    @Nullable
    BigDecimal spent;

    String createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected Campaign() {}

    /** A draft of that plan. */
    public Campaign(CampaignPlan plan, Caller caller, Instant now) {
        id = Ids.next();
        tenant = caller.tenant();
        status = CampaignStatus.DRAFT;
        createdBy = caller.user();
        createdAt = now;
        plan(plan, now);
    }

    /** Takes over another plan; whether that is allowed was decided before. */
    public void plan(CampaignPlan plan, Instant now) {
        name = plan.name();
        type = plan.type();
        channels = plan.channels();
        budgetTotal = plan.budget().amount();
        currency = plan.budget().currency();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        timeZone = plan.zone().getId();
        objectives = plan.objectives();
        targetAudience = plan.targetAudience();
        autoOptimizePercentage = plan.autoOptimizePercentage();
        updatedAt = now;
    }

    /** The plan as it is. */
    public CampaignPlan plan() {
        return new CampaignPlan(
                name,
                type,
                channels,
                budget(),
                startsAt,
                endsAt,
                zone(),
                objectives,
                targetAudience,
                autoOptimizePercentage);
    }

    /** Moves to another state; whether that is legal was decided before. */
    public void become(CampaignStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    /** Something that belongs to the campaign changed: gives it a new version. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    /** Lets that share of the budget, 0 to 1, be moved without a person. */
    public void allowAutoOptimize(BigDecimal share) {
        autoOptimizePercentage = share;
    }

    public UUID id() {
        return id;
    }

    public String tenant() {
        return tenant;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public CampaignStatus status() {
        return status;
    }

    public List<Channel> channels() {
        return channels;
    }

    public Money budget() {
        return new Money(budgetTotal, currency);
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** The campaign's days begin and end in it. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** What the campaign has cost so far, as performance events tell it. */
    public BigDecimal spent() {
        return spent == null ? BigDecimal.ZERO : spent;
    }

    /** The share of the budget (0 to 1) that may be moved without a person; empty where none may. */
    public Optional<BigDecimal> autoOptimizePercentage() {
        return Optional.ofNullable(autoOptimizePercentage);
    }

    public long version() {
        return version;
    }

    /** The campaign as other services need to know it. */
    public CampaignFacts facts() {
        return new CampaignFacts(name, type.name(), channels, budget(), startsAt, endsAt, timeZone, objectives);
    }
}
