package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.CHANNELS;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.all;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.linkedInConverts;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.paid;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.past;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.performance.Benchmark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelMixRulesTest {

    @Test
    void sharesAreEqualWithoutPastCampaigns() {
        assertThat(shares(CHANNELS, List.of()).values())
                .containsExactly(new BigDecimal("33.4"), new BigDecimal("33.3"), new BigDecimal("33.3"));
    }

    @Test
    void givesMoreToWhatBringsMorePerSpend() {
        Map<Channel, BigDecimal> shares = shares(CHANNELS, linkedInConverts());

        assertThat(shares.get(Channel.LINKEDIN)).isGreaterThan(shares.get(Channel.EMAIL));
        assertThat(shares.get(Channel.EMAIL)).isGreaterThan(shares.get(Channel.TWITTER));
    }

    @Test
    void trustsOneCampaignLessThanTwenty() {
        BigDecimal one = shares(
                        CHANNELS,
                        all(past(1, Channel.LINKEDIN, paid(100, 40)), past(1, Channel.TWITTER, paid(100, 10))))
                .get(Channel.LINKEDIN);
        BigDecimal twenty = shares(
                        CHANNELS,
                        all(past(20, Channel.LINKEDIN, paid(100, 40)), past(20, Channel.TWITTER, paid(100, 10))))
                .get(Channel.LINKEDIN);

        assertThat(one).isGreaterThan(new BigDecimal("33.4")).isLessThan(twenty);
    }

    @Test
    void keepsEveryChannelInAndNoneAlone() {
        List<Channel> two = List.of(Channel.LINKEDIN, Channel.TWITTER);
        Map<Channel, BigDecimal> shares =
                shares(two, all(past(50, Channel.LINKEDIN, paid(100, 1_000)), past(50, Channel.TWITTER, paid(100, 0))));

        assertThat(shares).containsEntry(Channel.LINKEDIN, new BigDecimal("70.0"));
        assertThat(shares).containsEntry(Channel.TWITTER, new BigDecimal("30.0"));
        assertThat(shares(List.of(Channel.EMAIL), List.of())).containsEntry(Channel.EMAIL, new BigDecimal("100.0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 17, 333, 999})
    void alwaysAddsUpToAHundred(int conversions) {
        List<Channel> channels = List.of(Channel.values());
        Map<Channel, BigDecimal> shares = shares(
                channels, all(past(7, Channel.ADS, paid(97, conversions)), past(3, Channel.TIKTOK, paid(13, 5))));

        assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(shares.values()).allMatch(share -> share.compareTo(new BigDecimal("5.0")) >= 0);
    }

    private static Map<Channel, BigDecimal> shares(List<Channel> channels, List<Benchmark> past) {
        return ChannelMixRules.shares(channels, EvidenceRules.of("CONVERSION", channels, past));
    }
}
