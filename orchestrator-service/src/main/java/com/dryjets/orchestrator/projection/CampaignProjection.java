package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.orchestrator.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our copy of a campaign, built from its events. */
@Entity
@Table(name = "campaign_projection")
public class CampaignProjection {

    @Id
    private UUID id;

    private String tenant;
    private String name;
    private String type;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private BigDecimal budget;
    private String currency;
    private String channels;

    @Convert(converter = AllocationsColumn.class)
    private Allocations allocations;

    @Convert(converter = ObjectivesColumn.class)
    private List<String> objectives;

    @Convert(converter = GoalsColumn.class)
    private List<CampaignGoal> goals;

    private Instant startsAt;
    private Instant endsAt;
    private String timeZone;

    @Version
    private long version;

    /** For Hibernate. */
    protected CampaignProjection() {}

    CampaignProjection(String tenant, UUID id) {
        this.tenant = tenant;
        this.id = id;
        this.status = CampaignStatus.DRAFT;
        this.allocations = Allocations.none();
    }

    void describe(CampaignFacts facts) {
        name = facts.name();
        type = facts.type();
        budget = facts.budget().amount();
        currency = facts.budget().currency();
        channels = facts.channels().stream().map(Channel::name).collect(Collectors.joining(","));
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        timeZone = facts.timeZone();
        objectives = facts.objectives();
        goals = facts.goals();
    }

    void changeStatus(CampaignStatus next) {
        status = next;
    }

    void allocate(List<ChannelAllocation> amounts) {
        allocations = new Allocations(amounts);
    }

    public String tenant() {
        return tenant;
    }

    public UUID id() {
        return id;
    }

    /** Rises with each event about the campaign itself. */
    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    /** In the campaign's currency. */
    public BigDecimal budget() {
        return budget;
    }

    /** AWARENESS, ENGAGEMENT, CONVERSION or RETENTION. */
    public String type() {
        return type;
    }

    public CampaignStatus status() {
        return status;
    }

    public String currency() {
        return currency;
    }

    /** The total budget in the campaign's currency. */
    public Money money() {
        return new Money(budget, currency);
    }

    /** The channels in the order of the campaign. */
    public List<Channel> channels() {
        return channels.isEmpty()
                ? List.of()
                : Stream.of(channels.split(",")).map(Channel::valueOf).toList();
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** The first day in the campaign's time zone. */
    public LocalDate firstDay() {
        return startsAt.atZone(zone()).toLocalDate();
    }

    /** The last day in the campaign's time zone; an end at midnight belongs to the day before. */
    public LocalDate lastDay() {
        return endsAt.minusNanos(1).atZone(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return TimeZones.orUtc(timeZone);
    }

    public Allocations allocations() {
        return allocations;
    }

    /** What the campaign is for, in the words of those who planned it. */
    public List<String> objectives() {
        return objectives;
    }

    /** What the campaign should reach by its end, in numbers. */
    public List<CampaignGoal> goals() {
        return goals;
    }

    @Converter
    static class AllocationsColumn extends JsonColumn<Allocations> {
        AllocationsColumn() {
            super(Allocations.class);
        }
    }

    @Converter
    static class ObjectivesColumn extends JsonColumn<List<String>> {
        ObjectivesColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class GoalsColumn extends JsonColumn<List<CampaignGoal>> {
        GoalsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
