package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign: its plan and its status. */
@Entity(name = "campaign")
@Table(name = "campaign")
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

    @Convert(converter = GoalList.class)
    List<Goal> goals;

    @Convert(converter = TagList.class)
    List<String> tags;

    /** The person responsible. */
    String owner;

    /** Updated by performance events with SQL, so that it never makes a concurrent edit stale. */
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

    /** Creates a draft. */
    public Campaign(CampaignPlan plan, Caller caller, Instant now) {
        id = Ids.next();
        tenant = caller.tenant();
        status = CampaignStatus.DRAFT;
        createdBy = caller.user();
        owner = caller.user();
        createdAt = now;
        plan(plan, now);
    }

    /** Replaces the plan. The caller has checked that this is allowed. */
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
        goals = plan.goals();
        tags = plan.tags();
        owner = plan.owner() == null ? owner : plan.owner();
        updatedAt = now;
    }

    /** The current plan. */
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
                autoOptimizePercentage,
                goals,
                tags,
                owner);
    }

    /** Changes the status. The caller has checked that the transition is legal. */
    public void become(CampaignStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    /** Gives the campaign a new version, because something that belongs to it changed. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    /** Allows this share of the budget, 0 to 1, to be moved without approval. */
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

    /** The time zone in which the campaign's days start and end. */
    public ZoneId zone() {
        return TimeZones.orUtc(timeZone);
    }

    public List<Goal> goals() {
        return goals;
    }

    /** The cost so far, from performance events. */
    public BigDecimal spent() {
        return spent == null ? BigDecimal.ZERO : spent;
    }

    /** The share of the budget, 0 to 1, that may be moved without approval; empty if none may. */
    public Optional<BigDecimal> autoOptimizePercentage() {
        return Optional.ofNullable(autoOptimizePercentage);
    }

    public long version() {
        return version;
    }

    /** What other services need to know about the campaign. */
    public CampaignFacts facts() {
        return new CampaignFacts(
                name,
                type.name(),
                channels,
                budget(),
                startsAt,
                endsAt,
                timeZone,
                objectives,
                goals.stream().map(Goal::toFact).toList());
    }
}
