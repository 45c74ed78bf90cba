package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What words in a plan mean, and which mean nothing. */
public final class PlanRules {

    private static final String SOCIAL = "SOCIAL";
    private static final Set<Channel> SOCIAL_NETWORKS =
            EnumSet.of(Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM, Channel.LINKEDIN);

    private PlanRules() {}

    /** Names that are no channel's. */
    public static List<FieldError> channelFaults(List<String> names) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!isChannel(names.get(i))) {
                faults.add(new FieldError("/channels/" + i, "is none of SOCIAL, " + List.of(Channel.values())));
            }
        }
        return faults;
    }

    /** Each channel once, in the order of the channels; {@code SOCIAL} means the four networks. */
    public static List<Channel> expand(List<String> names) {
        Set<Channel> expanded = EnumSet.noneOf(Channel.class);
        for (String name : names) {
            if (name.equals(SOCIAL)) {
                expanded.addAll(SOCIAL_NETWORKS);
            } else {
                expanded.add(Channel.valueOf(name));
            }
        }
        return List.copyOf(expanded);
    }

    /** A name that is no time zone's. */
    public static Optional<FieldError> zoneFault(String name) {
        try {
            ZoneId.of(name);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(new FieldError("/timeZone", "is no IANA time zone, for example Europe/Berlin"));
        }
    }

    /** A code that is no currency's, or an amount with more decimals than the currency has. */
    public static Optional<FieldError> budgetFault(Money budget) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(budget.currency()));
        if (!known) {
            return Optional.of(new FieldError("/budget/currency", "is no ISO 4217 code"));
        }
        return budget.amount().stripTrailingZeros().scale() > budget.fractionDigits()
                ? Optional.of(new FieldError("/budget/total", "has more decimals than the currency"))
                : Optional.empty();
    }

    /** An end that does not come after its beginning. */
    public static Optional<FieldError> windowFault(Instant startsAt, Instant endsAt) {
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
