package com.dryjets.analytics.record;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codes of channels, metrics and verdicts in the tables. Millions of rows hold them, so they are narrow; they never
 * change, even if the order of the enums does.
 */
public final class Codes {

    private static final Map<Short, Channel> CHANNELS = byCode(Channel.values(), Codes::of);
    private static final Map<Short, Metric> METRICS = byCode(Metric.values(), Codes::of);
    private static final Map<Short, Verdict> VERDICTS = byCode(Verdict.values(), Codes::of);

    private Codes() {}

    /** The code of a channel. */
    public static short of(Channel channel) {
        return switch (channel) {
            case EMAIL -> 1;
            case TWITTER -> 2;
            case FACEBOOK -> 3;
            case INSTAGRAM -> 4;
            case LINKEDIN -> 5;
            case TIKTOK -> 6;
            case ADS -> 7;
            case BLUESKY -> 8;
        };
    }

    /** The code of a metric. */
    public static short of(Metric metric) {
        return switch (metric) {
            case IMPRESSIONS -> 1;
            case REACH -> 2;
            case ENGAGEMENTS -> 3;
            case LIKES -> 4;
            case COMMENTS -> 5;
            case SHARES -> 6;
            case SENT -> 7;
            case DELIVERED -> 8;
            case OPENS -> 9;
            case CLICKS -> 10;
            case CONVERSIONS -> 11;
            case REVENUE -> 12;
            case SPEND -> 13;
            case BOUNCES -> 14;
            case UNSUBSCRIBES -> 15;
            case COMPLAINTS -> 16;
        };
    }

    /** The code of a verdict. */
    public static short of(Verdict verdict) {
        return switch (verdict) {
            case HUMAN -> 1;
            case BOT -> 2;
            case PRIVACY_PROXY -> 3;
        };
    }

    /** The channel with this code. */
    public static Channel channel(short code) {
        return known(CHANNELS.get(code), code);
    }

    /** The metric with this code. */
    public static Metric metric(short code) {
        return known(METRICS.get(code), code);
    }

    /** The verdict with this code. */
    public static Verdict verdict(short code) {
        return known(VERDICTS.get(code), code);
    }

    private static <T> T known(@Nullable T meaning, short code) {
        if (meaning == null) {
            throw new IllegalStateException("Unknown code " + code);
        }
        return meaning;
    }

    private static <T> Map<Short, T> byCode(T[] values, Function<T, Short> code) {
        return Arrays.stream(values).collect(Collectors.toMap(code, Function.identity()));
    }
}
