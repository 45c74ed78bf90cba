package com.dryjets.analytics.rollup;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The numbers that stand for channels, metrics and verdicts in the tables: millions of rows hold them, so they are
 * narrow, and they never change, whatever becomes of the order of the enums.
 */
public final class Codes {

    private static final Map<Short, Channel> CHANNELS = byCode(Channel.values(), Codes::of);
    private static final Map<Short, Metric> METRICS = byCode(Metric.values(), Codes::of);

    private Codes() {}

    /** The number of a channel. */
    public static short of(Channel channel) {
        return switch (channel) {
            case EMAIL -> 1;
            case TWITTER -> 2;
            case FACEBOOK -> 3;
            case INSTAGRAM -> 4;
            case LINKEDIN -> 5;
            case TIKTOK -> 6;
            case ADS -> 7;
        };
    }

    /** The number of a metric. */
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

    /** The number of a verdict. */
    public static short of(Verdict verdict) {
        return switch (verdict) {
            case HUMAN -> 1;
            case BOT -> 2;
            case PRIVACY_PROXY -> 3;
        };
    }

    /** The channel that a number stands for. */
    public static Channel channel(short code) {
        return known(CHANNELS.get(code), code);
    }

    /** The metric that a number stands for. */
    public static Metric metric(short code) {
        return known(METRICS.get(code), code);
    }

    private static <T> T known(T meaning, short code) {
        if (meaning == null) {
            throw new IllegalStateException("No meaning is known for code " + code);
        }
        return meaning;
    }

    private static <T> Map<Short, T> byCode(T[] values, Function<T, Short> code) {
        return Arrays.stream(values).collect(Collectors.toMap(code, Function.identity()));
    }
}
