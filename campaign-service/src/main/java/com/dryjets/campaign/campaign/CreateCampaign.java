package com.dryjets.campaign.campaign;

import com.dryjets.common.marketing.Channel;
import com.dryjets.common.problem.FieldError;
import com.dryjets.common.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a new campaign.
 *
 * @param channels names of {@link Channel}; {@code SOCIAL} means Twitter, Facebook, Instagram and LinkedIn
 * @param timeZone IANA name, UTC unless given
 * @param targetAudience who it is for, in free words
 */
public record CreateCampaign(
        @NotBlank @Size(max = 200) String name,
        @NotNull CampaignType type,
        @NotEmpty List<@NotBlank String> channels,
        @NotNull @Valid Budget budget,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable String timeZone,
        @Nullable List<@NotBlank @Size(max = 500) String> objectives,
        @Nullable @Size(max = 5000) String targetAudience) {

    private static final String SOCIAL = "SOCIAL";
    private static final Set<Channel> SOCIAL_NETWORKS =
            EnumSet.of(Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM, Channel.LINKEDIN);

    /** What the campaign may cost in all. */
    public record Budget(
            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal total,

            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    public CreateCampaign {
        objectives = objectives == null ? List.of() : objectives;
    }

    /** Fails with 400 and every fault that a single field cannot show. */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        if (!endsAt.isAfter(startsAt)) {
            errors.add(new FieldError("/endsAt", "must be after startsAt"));
        }
        for (int i = 0; i < channels.size(); i++) {
            if (!isChannel(channels.get(i))) {
                errors.add(new FieldError("/channels/" + i, "is none of SOCIAL, " + List.of(Channel.values())));
            }
        }
        if (timeZone != null && !isZone(timeZone)) {
            errors.add(new FieldError("/timeZone", "is no IANA time zone, for example Europe/Berlin"));
        }
        if (!isCurrency(budget.currency())) {
            errors.add(new FieldError("/budget/currency", "is no ISO 4217 code"));
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
    }

    List<Channel> expandedChannels() {
        Set<Channel> expanded = EnumSet.noneOf(Channel.class);
        for (String channel : channels) {
            if (channel.equals(SOCIAL)) {
                expanded.addAll(SOCIAL_NETWORKS);
            } else {
                expanded.add(Channel.valueOf(channel));
            }
        }
        return List.copyOf(expanded);
    }

    ZoneId zone() {
        return timeZone == null ? ZoneId.of("UTC") : ZoneId.of(timeZone);
    }

    private static boolean isChannel(String name) {
        return name.equals(SOCIAL)
                || EnumSet.allOf(Channel.class).stream()
                        .anyMatch(channel -> channel.name().equals(name));
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
