package com.dryjets.orchestrator.whatif;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.orchestrator.curve.ResultMetric;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A what-if question.
 *
 * @param days null for the days until the campaign's end
 * @param changes of budget by channel, in the campaign's currency
 * @param metric null for what the campaign wants most of the results that are recorded
 */
record WhatIfQuestion(
        @Nullable Integer days,
        Map<Channel, BigDecimal> changes,
        @Nullable ResultMetric metric) {

    static final int MOST_DAYS = 90;
    static final String CHANGES = "?changes";

    // The plus sign of an URL that was not encoded arrives as a space.
    private static final Pattern CHANGE =
            Pattern.compile("\\s*([A-Za-z]{1,20})\\s*:\\s*([+-]?\\d{1,12}(?:\\.\\d{1,6})?)\\s*");

    WhatIfQuestion {
        changes = Map.copyOf(changes);
    }

    /** Fails with 400 for a value that is not understood. */
    static WhatIfQuestion of(@Nullable Integer days, @Nullable String changes, @Nullable String metric) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw Problem.badField("?days", "must be between 1 and " + MOST_DAYS);
        }
        return new WhatIfQuestion(days, changes(changes), metric == null ? null : metric(metric));
    }

    private static ResultMetric metric(String name) {
        return constant(ResultMetric.values(), name)
                .orElseThrow(
                        () -> Problem.badField("?metric", "must be one of " + Arrays.toString(ResultMetric.values())));
    }

    private static Map<Channel, BigDecimal> changes(@Nullable String text) {
        Map<Channel, BigDecimal> changes = new EnumMap<>(Channel.class);
        if (text == null || text.isBlank()) {
            return changes;
        }
        for (String part : text.split(",", -1)) {
            Matcher change = CHANGE.matcher(part);
            if (!change.matches()) {
                throw Problem.badField(CHANGES, "must be channels with amounts, such as EMAIL:200,FACEBOOK:-200");
            }
            Channel channel = constant(Channel.values(), change.group(1))
                    .orElseThrow(() -> Problem.badField(
                            CHANGES,
                            "has the unknown channel %s; use one of %s"
                                    .formatted(change.group(1), Arrays.toString(Channel.values()))));
            if (changes.put(channel, new BigDecimal(change.group(2))) != null) {
                throw Problem.badField(CHANGES, "must have each channel only once");
            }
        }
        return changes;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
