package com.dryjets.orchestrator.overview;

import static com.dryjets.orchestrator.overview.CampaignDayFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsualDaysTest {

    @Test
    void isTheMeanOfTheWeekBefore() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, TODAY.minusDays(20), TODAY.minusDays(7), Map.of(Metric.SPEND, 999))
                .daily(Channel.ADS, TODAY.minusDays(7), TODAY, Map.of(Metric.SPEND, 70))
                .daily(Channel.ADS, TODAY, TODAY.plusDays(1), Map.of(Metric.SPEND, 999))
                .day();

        UsualDays usual = UsualDays.before(day.performance(), TODAY);

        assertThat(usual.of(Channel.ADS, Metric.SPEND)).isEqualByComparingTo("70");
    }

    @Test
    void daysWithoutMetricsCountAsZero() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, TODAY.minusDays(20), TODAY.minusDays(19), Map.of(Metric.SPEND, 1))
                .daily(Channel.ADS, TODAY.minusDays(2), TODAY.minusDays(1), Map.of(Metric.SPEND, 70))
                .day();

        assertThat(UsualDays.before(day.performance(), TODAY).of(Channel.ADS, Metric.SPEND))
                .isEqualByComparingTo("10");
    }

    @Test
    void aYoungCampaignHasAShorterWeek() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, TODAY.minusDays(2), TODAY, Map.of(Metric.SPEND, 70))
                .day();

        assertThat(UsualDays.before(day.performance(), TODAY).of(Metric.SPEND)).isEqualByComparingTo("70");
    }

    @Test
    void theFirstDayHasNoWeekBefore() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, TODAY, TODAY.plusDays(1), Map.of(Metric.SPEND, 70))
                .day();

        assertThat(UsualDays.before(day.performance(), TODAY).of(Metric.SPEND)).isEqualByComparingTo("0");
    }
}
