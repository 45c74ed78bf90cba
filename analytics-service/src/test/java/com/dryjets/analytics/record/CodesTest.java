package com.dryjets.analytics.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodesTest {

    @ParameterizedTest
    @EnumSource
    void decodesChannelCodes(Channel channel) {
        assertThat(Codes.channel(Codes.of(channel))).isEqualTo(channel);
    }

    @ParameterizedTest
    @EnumSource
    void decodesMetricCodes(Metric metric) {
        assertThat(Codes.metric(Codes.of(metric))).isEqualTo(metric);
    }

    @Test
    void storedCodesKeepTheirMeaning() {
        assertThat(Codes.channel((short) 1)).isEqualTo(Channel.EMAIL);
        assertThat(Codes.channel((short) 7)).isEqualTo(Channel.ADS);
        assertThat(Codes.metric((short) 1)).isEqualTo(Metric.IMPRESSIONS);
        assertThat(Codes.metric((short) 16)).isEqualTo(Metric.COMPLAINTS);
    }
}
