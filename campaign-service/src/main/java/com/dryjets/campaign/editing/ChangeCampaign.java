package com.dryjets.campaign.editing;

import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.PlanRules;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a campaign's plan; what is absent stays as it is.
 *
 * @param channels names of {@link Channel}; {@code SOCIAL} means Twitter, Facebook, Instagram and LinkedIn
 * @param targetAudience an empty text takes it away
 * @param autoOptimizePercentage share of the budget, 0 to 1, that may be moved without a person
 * @param allocations how the budget is divided, adding up to it; unless given, the shares stay what they are
 */
public record ChangeCampaign(
        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name,

        @Nullable CampaignType type,
        @Nullable @Size(min = 1) List<@NotBlank String> channels,
        @Nullable @Valid ChangeBudget budget,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String timeZone,
        @Nullable List<@NotBlank @Size(max = 500) String> objectives,
        @Nullable @Size(max = 5000) String targetAudience,

        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal autoOptimizePercentage,

        @Nullable List<@NotNull @Valid Share> allocations) {

    /** What the campaign may cost in all; what is absent stays as it is. */
    public record ChangeBudget(
            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 4)
            BigDecimal total,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency) {}

    /** A channel's share in the campaign's currency. */
    @Schema(name = "ChangeShare")
    public record Share(@NotNull Channel channel, @NotNull BigDecimal amount) {}

    /** The plan with the changes, or 400 with every word that means nothing. */
    CampaignPlan applyTo(CampaignPlan plan) {
        List<FieldError> faults = new ArrayList<>();
        if (channels != null) {
            faults.addAll(PlanRules.channelFaults(channels));
        }
        if (timeZone != null) {
            PlanRules.zoneFault(timeZone).ifPresent(faults::add);
        }
        if (budget != null) {
            PlanRules.budgetFault(changed(budget, plan.budget())).ifPresent(faults::add);
        }
        PlanRules.windowFault(or(startsAt, plan.startsAt()), or(endsAt, plan.endsAt()))
                .ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw Problem.badFields(faults);
        }
        return changed(plan);
    }

    private CampaignPlan changed(CampaignPlan plan) {
        return new CampaignPlan(
                name == null ? plan.name() : name.strip(),
                or(type, plan.type()),
                channels == null ? plan.channels() : PlanRules.expand(channels),
                budget == null ? plan.budget() : changed(budget, plan.budget()),
                or(startsAt, plan.startsAt()),
                or(endsAt, plan.endsAt()),
                timeZone == null ? plan.zone() : ZoneId.of(timeZone),
                or(objectives, plan.objectives()),
                targetAudience == null ? plan.targetAudience() : targetAudience.isBlank() ? null : targetAudience,
                autoOptimizePercentage == null ? plan.autoOptimizePercentage() : autoOptimizePercentage);
    }

    private static Money changed(ChangeBudget change, Money budget) {
        return new Money(or(change.total(), budget.amount()), or(change.currency(), budget.currency()));
    }

    /** How the budget is to be divided; empty where nothing is said. */
    Optional<List<ChannelAllocation>> shares() {
        return Optional.ofNullable(allocations)
                .map(given -> given.stream()
                        .map(share -> new ChannelAllocation(share.channel(), share.amount()))
                        .toList());
    }

    private static <T> T or(@Nullable T given, T known) {
        return given == null ? known : given;
    }
}
