package com.dryjets.campaign.campaign;

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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a new campaign.
 *
 * @param channels names of {@link Channel}; {@code SOCIAL} stands for Twitter, Facebook, Instagram and LinkedIn;
 *     TikTok and Bluesky must be named
 * @param timeZone an IANA name, UTC by default
 * @param targetAudience a description in free text
 * @param autoOptimizePercentage the share of the budget, 0 to 1, that may be moved without approval; none by default
 * @param goals at most one for each metric and channel
 * @param tags stored in lower case, each once
 * @param owner the person responsible, by default the caller
 */
public record CreateCampaign(
        @NotBlank @Size(max = 200) String name,
        @NotNull CampaignType type,
        @NotEmpty @Size(max = 20) List<@NotBlank String> channels,
        @NotNull @Valid Budget budget,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable String timeZone,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> objectives,
        @Nullable @Size(max = 5000) String targetAudience,

        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal autoOptimizePercentage,

        @Nullable @Size(max = 10) List<@NotNull @Valid Goal> goals,

        @Nullable @Size(max = 20)
        List<@NotBlank @Size(max = 40) @Pattern(regexp = "[^,]*", message = "must not contain a comma") String> tags,

        @Nullable @Size(max = 100) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String owner) {

    /** The total budget. */
    @Schema(name = "NewBudget")
    public record Budget(
            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4)
            BigDecimal total,

            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

        Money money() {
            return new Money(total, currency);
        }
    }

    public CreateCampaign {
        objectives = objectives == null ? List.of() : objectives;
        goals = goals == null ? List.of() : goals;
        tags = tags == null ? List.of() : tags;
    }

    /** The validated plan; fails with 400 and every error that annotations cannot express. */
    CampaignPlan plan() {
        List<FieldError> errors = new ArrayList<>(PlanValidation.channelErrors(channels));
        PlanValidation.nameError("/name", name).ifPresent(errors::add);
        PlanValidation.datesError(startsAt, endsAt).ifPresent(errors::add);
        PlanValidation.budgetError(budget.money()).ifPresent(errors::add);
        errors.addAll(GoalValidation.errors(goals, PlanValidation.expand(channels), budget.currency()));
        errors.addAll(PlanValidation.tagErrors(tags));
        if (owner != null) {
            PlanValidation.nameError("/owner", owner).ifPresent(errors::add);
        }
        if (timeZone != null) {
            PlanValidation.timeZoneError(timeZone).ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return new CampaignPlan(
                Texts.name(name),
                type,
                PlanValidation.expand(channels),
                budget.money(),
                startsAt,
                endsAt,
                ZoneId.of(timeZone == null ? "UTC" : timeZone),
                objectives,
                targetAudience,
                autoOptimizePercentage,
                goals,
                TagList.normalized(tags),
                owner == null ? null : Texts.name(owner));
    }
}
