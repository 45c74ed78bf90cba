package com.dryjets.campaign.optimization;

import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.campaign.performance.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

/** What recommendations promise: nothing is expected to lose, nothing drifts, chance moves no money. */
class SplitAdviceTest extends SplitFixtures {

    /** An earlier system added the rest of every other channel to the overspend, and so spent more than the budget. */
    @Test
    void outlookStaysWithinBudgetWhenChannelOverspent() {
        earned(EMAIL, 800, 1_600);
        earned(ADS, 100, 200);
        CampaignBudget budget = budget(1_500, List.of(EMAIL, ADS, TWITTER));

        RecommendedSplit split = recommend(budget);

        // 600 of 1,500 are left, and return 2 per unit like the rest.
        assertThat(split.revenueNow()).isEqualByComparingTo("3000");
        assertThat(outlook(budget).roi(split.revenueNow()).orElseThrow()).isEqualByComparingTo("1");
        assertThat(split.reasons().get(EMAIL).code()).isEqualTo(ChannelReason.Code.OVERSPENT);
        assertThat(CurrentSplit.overspent(budget)).containsExactly(EMAIL);
        assertThat(CurrentSplit.of(budget))
                .containsExactly(share(EMAIL, "800.00"), share(TWITTER, "333.33"), share(ADS, "366.67"));
        assertThat(split.allocations()).isEqualTo(CurrentSplit.of(budget));
        assertThat(split.reason().code()).isEqualTo(SplitReason.Code.NO_BETTER_SPLIT);
    }

    @Test
    void overspentBudgetEarnsNothingMore() {
        earned(EMAIL, 800, 1_000);
        earned(ADS, 300, 500);

        assertThat(recommend(budget(1_000, List.of(EMAIL, ADS, TWITTER))).revenueNow())
                .isEqualByComparingTo("1500");
    }

    /** An earlier system moved 600 to 919 of 1,000 in six steps on the same data. */
    @Test
    void recommendationStaysOnceApplied() {
        earned(EMAIL, 50, 300);
        earned(ADS, 50, 100);
        CampaignBudget budget = budget(1_000, List.of(EMAIL, ADS));

        RecommendedSplit first = recommend(budget);
        RecommendedSplit second = recommend(new CampaignBudget(budget.performance(), first.allocations()));

        assertThat(first.reason().code()).isEqualTo(SplitReason.Code.PAST_RETURN);
        assertThat(first.recommended(EMAIL)).isGreaterThan(new BigDecimal(500));
        assertThat(second.allocations()).isEqualTo(first.allocations());
        assertThat(second.reason().code()).isEqualTo(SplitReason.Code.NO_BETTER_SPLIT);
    }

    @Test
    void keepsSplitThatEarnsMoreThanProportion() {
        earned(EMAIL, 50, 300);
        earned(ADS, 50, 100);
        CampaignBudget budget = new CampaignBudget(
                budget(1_000, List.of(EMAIL, ADS)).performance(), List.of(share(EMAIL, "950.00"), share(ADS, "50.00")));

        RecommendedSplit split = recommend(budget);

        assertThat(split.allocations()).isEqualTo(budget.allocations());
        assertThat(split.reasons().get(ADS).code()).isEqualTo(ChannelReason.Code.KEPT);
    }

    /** For random campaigns, with and without curves and overspent channels, no advice is expected to lose. */
    @Test
    void neverAdvisesWhatItExpectsToLose() {
        RandomGenerator random = new Well19937c(20_261_128);
        for (int run = 0; run < 500; run++) {
            fits.clear();
            totals.clear();
            CampaignBudget budget = random(random);

            RecommendedSplit split = recommend(budget);

            assertThat(sum(split)).isEqualByComparingTo("1000");
            if (split.revenueThen() != null) {
                assertThat(split.revenueThen()).as("run %d", run).isGreaterThanOrEqualTo(split.revenueNow());
            }
            RecommendedSplit again = recommend(new CampaignBudget(budget.performance(), split.allocations()));
            if (again.revenueThen() != null) {
                assertThat(again.revenueThen()).isGreaterThanOrEqualTo(split.revenueThen());
            }
        }
    }

    /** Channels with the same return, whose days differ by chance, stay as they are. */
    @Test
    void leavesChannelsAloneThatDifferByChance() {
        int moved = 0;
        for (int run = 0; run < 200; run++) {
            moved += recommend(daily(2, 2, run)).reason().code() == SplitReason.Code.PAST_RETURN ? 1 : 0;
        }
        assertThat(moved / 200.0).isLessThan(0.08);
        int right = 0;
        for (int run = 0; run < 50; run++) {
            right += recommend(daily(3, 1.5, run)).reason().code() == SplitReason.Code.PAST_RETURN ? 1 : 0;
        }
        assertThat(right / 50.0).isGreaterThan(0.9);
    }

    /** Two channels that spend 20 a day for 14 days and earn a multiple of it, which varies by 40 % from day to day. */
    private CampaignBudget daily(double email, double ads, long seed) {
        RandomGenerator random = new Well19937c(seed);
        List<ChannelDay> days = new ArrayList<>();
        fits.clear();
        totals.clear();
        for (Channel channel : List.of(EMAIL, ADS)) {
            double sum = 0;
            for (int day = 14; day > 0; day--) {
                double revenue = 20 * (channel == EMAIL ? email : ads) * Math.max(0, 1 + 0.4 * random.nextGaussian());
                sum += revenue;
                days.add(new ChannelDay(
                        channel,
                        LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(day),
                        BigDecimal.valueOf(20),
                        BigDecimal.valueOf(revenue)));
            }
            earned(channel, 280, sum);
        }
        CampaignBudget budget = budget(1_000, List.of(EMAIL, ADS));
        return new CampaignBudget(new CampaignPerformance(budget.campaign(), totals, days), budget.allocations());
    }

    private CampaignBudget random(RandomGenerator random) {
        List<Channel> channels = List.of(EMAIL, ADS, TWITTER);
        for (Channel channel : channels) {
            if (random.nextDouble() < 0.7) {
                earned(channel, random.nextInt(500), random.nextInt(2000));
            }
            if (random.nextDouble() < 0.5) {
                curve(
                        channel,
                        10 + 500 * random.nextDouble(),
                        1 + 200 * random.nextDouble(),
                        100 * random.nextDouble());
            }
        }
        int first = random.nextInt(1000);
        int second = random.nextInt(1000 - first);
        return new CampaignBudget(
                budget(1_000, channels).performance(),
                List.of(share(EMAIL, first), share(ADS, second), share(TWITTER, 1000 - first - second)));
    }
}
