package com.dryjets.social.timing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.account.PostingAccount;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which hours of the week suit an account.
 *
 * @param accountId null for a network at which none is connected: its usual hours
 * @param timeZone of the hours
 * @param source OWN_ENGAGEMENT once the account's own posts say more about its best hours than its network's usual ones
 * @param posts how many of the account's posts are known
 * @param best the five best hours, best first
 * @param hours all hours of the week from Monday 0:00
 */
public record BestTimesView(
        Channel platform,
        @Nullable UUID accountId,
        String timeZone,
        TimeEvidence.Source source,
        long posts,
        List<Hour> best,
        List<Hour> hours) {

    private static final int BEST = 5;

    /**
     * An hour of the week.
     *
     * @param score how well it suits, 0 (worst of the week) to 1 (best)
     * @param ownShare the share that the account's own posts have in what is known of it, 0 to 1
     */
    public record Hour(DayOfWeek weekday, int hour, double score, double ownShare) {}

    static BestTimesView of(PostingAccount account, boolean connected, HourWeights weights) {
        List<Hour> hours = hours(weights);
        List<Hour> best = hours.stream()
                .sorted(Comparator.comparingDouble(Hour::score).reversed())
                .limit(BEST)
                .toList();
        double share = best.stream().mapToDouble(Hour::ownShare).average().orElse(0);
        return new BestTimesView(
                account.channel(),
                connected ? account.id() : null,
                account.zone().getId(),
                share > 0.5 ? TimeEvidence.Source.OWN_ENGAGEMENT : TimeEvidence.Source.USUAL_HOURS,
                Math.round(weights.totalPosts()),
                best,
                hours);
    }

    private static List<Hour> hours(HourWeights weights) {
        double min = IntStream.range(0, HourWeights.HOURS)
                .mapToDouble(hour -> weights.weights()[hour])
                .min()
                .orElse(0);
        double max = IntStream.range(0, HourWeights.HOURS)
                .mapToDouble(hour -> weights.weights()[hour])
                .max()
                .orElse(0);
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < HourWeights.HOURS; hour++) {
            // All hours of a network without usual ones are as good.
            double score = max > min ? (weights.weights()[hour] - min) / (max - min) : 1;
            hours.add(new Hour(DayOfWeek.of(hour / 24 + 1), hour % 24, rounded(score), rounded(weights.share(hour))));
        }
        return hours;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
