package com.dryjets.campaign.campaign;

import com.dryjets.common.event.CampaignEvent.CampaignFacts;
import com.dryjets.common.identifier.Ids;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Money;
import com.dryjets.common.problem.Problem;
import com.dryjets.common.tenancy.Caller;
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
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign with its plan and its state. Only legal transitions change the state. */
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

    String createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    /** For Hibernate. */
    protected Campaign() {}

    Campaign(CreateCampaign plan, Caller caller, Instant now) {
        id = Ids.next();
        tenant = caller.tenant();
        name = plan.name().strip();
        type = plan.type();
        status = CampaignStatus.DRAFT;
        channels = plan.expandedChannels();
        budgetTotal = plan.budget().total().setScale(2);
        currency = plan.budget().currency();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        timeZone = plan.zone().getId();
        objectives = plan.objectives();
        targetAudience = plan.targetAudience();
        createdBy = caller.user();
        createdAt = now;
        updatedAt = now;
    }

    /** Moves to another state, or fails with 409 where that is not legal. */
    public void moveTo(CampaignStatus next, Instant now) {
        if (!status.next().contains(next)) {
            throw Problem.conflict("A campaign that is %s cannot become %s.".formatted(word(status), word(next)));
        }
        status = next;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String tenant() {
        return tenant;
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

    public long version() {
        return version;
    }

    /** The campaign as other services need to know it. */
    public CampaignFacts facts() {
        return new CampaignFacts(name, type.name(), channels, budget(), startsAt, endsAt, timeZone, objectives);
    }

    private static String word(CampaignStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
