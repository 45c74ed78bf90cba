package com.dryjets.orchestrator.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverspendSymptomsTest {

    private final ObservedFixtures campaign = new ObservedFixtures();

    @Test
    void aChannelOverspendsSinceTheDayOnWhichItsBudgetWasUsedUp() {
        for (int day = 0; day < 16; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 40, Metric.CONVERSIONS, 1));
        }

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.OVERSPEND);
        assertThat(campaign.only().evidence()).isEqualTo("640.00 EUR of 500.00 EUR spent.");
        assertThat(campaign.only().since()).isEqualTo("2026-10-17T00:00:00Z");
    }

    @Test
    void aChannelWithoutAnAllocationMaySpendNothing() {
        spend(3, Channel.TWITTER, 20);

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.OVERSPEND);
        assertThat(campaign.only().channel()).isEqualTo(Channel.TWITTER);
        assertThat(campaign.only().problem()).isEqualTo("Twitter spends without a budget.");
        assertThat(campaign.only().evidence()).isEqualTo("20.00 EUR spent; nothing was allocated to it.");
        assertThat(campaign.only().since()).isEqualTo("2026-10-08T00:00:00Z");
    }

    @Test
    void beforeTheBudgetIsAllocatedOnlyTheWholeOfItIsALimit() {
        campaign.allocations.clear();
        spend(3, Channel.TWITTER, 900);
        assertThat(campaign.symptoms()).isEmpty();

        spend(4, Channel.LINKEDIN, 101);

        assertThat(campaign.only().cause()).isEqualTo(new Cause(FailureKind.OVERSPEND, "CAMPAIGN"));
        assertThat(campaign.only().channel()).isNull();
        assertThat(campaign.only().problem()).isEqualTo("The campaign has spent more than its budget.");
        assertThat(campaign.only().evidence()).isEqualTo("1,001.00 EUR of 1,000.00 EUR spent.");
        assertThat(campaign.only().since()).isEqualTo("2026-10-09T00:00:00Z");
    }

    /** The days of one channel come before those of the next. */
    @Test
    void theDayOnWhichTheWholeBudgetWasUsedUpIsThatOfAllChannelsTogether() {
        campaign.budget = new BigDecimal("100.00");
        spend(5, Channel.ADS, 60);
        spend(2, Channel.LINKEDIN, 30);
        spend(4, Channel.LINKEDIN, 30);

        assertThat(campaign.only().since()).isEqualTo("2026-10-10T00:00:00Z");
    }

    private void spend(int day, Channel channel, int amount) {
        campaign.day(day, channel, Map.of(Metric.SPEND, amount, Metric.CONVERSIONS, 1));
    }
}
