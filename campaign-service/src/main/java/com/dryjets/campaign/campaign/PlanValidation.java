package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.Texts;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Validates the fields of a plan and expands its channels. */
final class PlanValidation {

    private static final String SOCIAL = "SOCIAL";
    /** Networks added later are named by those who want them, so that SOCIAL never means more than it did. */
    private static final Set<Channel> SOCIAL_NETWORKS =
            EnumSet.of(Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM, Channel.LINKEDIN);

    private PlanValidation() {}

    /** An error for each unknown channel name. */
    static List<FieldError> channelErrors(List<String> names) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!isChannel(names.get(i))) {
                errors.add(new FieldError("/channels/" + i, "must be SOCIAL or one of " + List.of(Channel.values())));
            }
        }
        return errors;
    }

    /**
     * Each channel once, in the order of {@link Channel}; {@code SOCIAL} becomes {@link #SOCIAL_NETWORKS}. Leaves out
     * unknown names, which have {@linkplain #channelErrors errors}.
     */
    static List<Channel> expand(List<String> names) {
        Set<Channel> expanded = EnumSet.noneOf(Channel.class);
        for (String name : names) {
            if (name.equals(SOCIAL)) {
                expanded.addAll(SOCIAL_NETWORKS);
            } else if (isChannel(name)) {
                expanded.add(Channel.valueOf(name));
            }
        }
        return List.copyOf(expanded);
    }

    /** An error unless the time zone has an IANA name. */
    static Optional<FieldError> timeZoneError(String name) {
        return TimeZones.isValid(name) ? Optional.empty() : Optional.of(new FieldError("/timeZone", TimeZones.RULE));
    }

    /** An error if a name is empty or reads differently from what it is. */
    static Optional<FieldError> nameError(String pointer, String name) {
        try {
            Texts.name(name);
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.of(new FieldError(pointer, e.getMessage()));
        }
    }

    /** An error for each tag that is not a valid name. */
    static List<FieldError> tagErrors(List<String> tags) {
        return IntStream.range(0, tags.size())
                .mapToObj(i -> nameError("/tags/" + i, tags.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** An error if the currency is unknown or the amount has more decimals than the currency. */
    static Optional<FieldError> budgetError(Money budget) {
        if (!Money.isCurrency(budget.currency())) {
            return Optional.of(new FieldError("/budget/currency", "must be an ISO 4217 code such as EUR"));
        }
        return budget.hasCurrencyDecimals()
                ? Optional.empty()
                : Optional.of(new FieldError("/budget/total", "has more decimals than the currency"));
    }

    /** An error if the end is not after the start. */
    static Optional<FieldError> datesError(Instant startsAt, Instant endsAt) {
        return endsAt.isAfter(startsAt)
                ? Optional.empty()
                : Optional.of(new FieldError("/endsAt", "must be after startsAt"));
    }

    private static boolean isChannel(String name) {
        return name.equals(SOCIAL)
                || EnumSet.allOf(Channel.class).stream()
                        .anyMatch(channel -> channel.name().equals(name));
    }
}
