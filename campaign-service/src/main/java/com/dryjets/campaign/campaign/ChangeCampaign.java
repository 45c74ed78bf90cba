package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.value.Texts;
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
 * Changes to a campaign's plan. Absent fields stay as they are.
 *
 * @param channels names of {@link Channel}; {@code SOCIAL} stands for Twitter, Facebook, Instagram and LinkedIn;
 *     TikTok and Bluesky must be named
 * @param targetAudience an empty text removes it
 * @param autoOptimizePercentage the share of the budget, 0 to 1, that may be moved without approval
 * @param goals at most one for each metric and channel; all of them, since they replace the stored ones
 * @param tags stored in lower case, each once
 * @param owner the person responsible
 * @param allocations how the budget is divided; they must add up to it. By default the proportions stay.
 */
public record ChangeCampaign(
        @Nullable @Size(max = 200) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String name,

        @Nullable CampaignType type,
        @Nullable @Size(min = 1, max = 20) List<@NotBlank String> channels,
        @Nullable @Valid ChangeBudget budget,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String timeZone,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> objectives,
        @Nullable @Size(max = 5000) String targetAudience,

        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal autoOptimizePercentage,

        @Nullable @Size(max = 10) List<@NotNull @Valid Goal> goals,

        @Nullable @Size(max = 20)
        List<@NotBlank @Size(max = 40) @Pattern(regexp = "[^,]*", message = "must not contain a comma") String> tags,

        @Nullable @Size(max = 100) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String owner,

        @Nullable @Size(max = 20) List<@NotNull @Valid Share> allocations) {

    /** Changes to the total budget. Absent fields stay as they are. */
    public record ChangeBudget(
            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 4)
            BigDecimal total,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency) {}

    /** A channel's share in the campaign's currency. */
    @Schema(name = "ChangeShare")
    public record Share(@NotNull Channel channel, @NotNull BigDecimal amount) {}

    /** The plan with the changes; fails with 400 and every invalid field. */
    CampaignPlan applyTo(CampaignPlan plan) {
        List<FieldError> errors = new ArrayList<>();
        if (name != null) {
            PlanValidation.nameError("/name", name).ifPresent(errors::add);
        }
        if (channels != null) {
            errors.addAll(PlanValidation.channelErrors(channels));
        }
        if (timeZone != null) {
            PlanValidation.timeZoneError(timeZone).ifPresent(errors::add);
        }
        if (budget != null) {
            PlanValidation.budgetError(changed(budget, plan.budget())).ifPresent(errors::add);
        }
        if (tags != null) {
            errors.addAll(PlanValidation.tagErrors(tags));
        }
        if (owner != null) {
            PlanValidation.nameError("/owner", owner).ifPresent(errors::add);
        }
        errors.addAll(goalErrors(plan));
        PlanValidation.datesError(or(startsAt, plan.startsAt()), or(endsAt, plan.endsAt()))
                .ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return changed(plan);
    }

    /** The errors of the goals, also of those that stay: a change of the channels or the currency can break them. */
    private List<FieldError> goalErrors(CampaignPlan plan) {
        String currency = plan.budget().currency();
        return GoalValidation.errors(
                or(goals, plan.goals()),
                channels == null ? plan.channels() : PlanValidation.expand(channels),
                budget == null ? currency : or(budget.currency(), currency));
    }

    private CampaignPlan changed(CampaignPlan plan) {
        return new CampaignPlan(
                name == null ? plan.name() : Texts.name(name),
                or(type, plan.type()),
                channels == null ? plan.channels() : PlanValidation.expand(channels),
                budget == null ? plan.budget() : changed(budget, plan.budget()),
                or(startsAt, plan.startsAt()),
                or(endsAt, plan.endsAt()),
                timeZone == null ? plan.zone() : ZoneId.of(timeZone),
                or(objectives, plan.objectives()),
                targetAudience == null ? plan.targetAudience() : targetAudience.isBlank() ? null : targetAudience,
                autoOptimizePercentage == null ? plan.autoOptimizePercentage() : autoOptimizePercentage,
                or(goals, plan.goals()),
                tags == null ? plan.tags() : TagList.normalized(tags),
                owner == null ? plan.owner() : Texts.name(owner));
    }

    private static Money changed(ChangeBudget change, Money budget) {
        return new Money(or(change.total(), budget.amount()), or(change.currency(), budget.currency()));
    }

    /** The requested allocations; empty if the request has none. */
    Optional<List<ChannelAllocation>> requestedAllocations() {
        return Optional.ofNullable(allocations)
                .map(given -> given.stream()
                        .map(share -> new ChannelAllocation(share.channel(), share.amount()))
                        .toList());
    }

    private static <T> T or(@Nullable T given, T current) {
        return given == null ? current : given;
    }
}
