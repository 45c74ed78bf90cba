package com.dryjets.campaign.campaign;

import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationRulesTest {

    private static final List<Channel> CHANNELS = List.of(EMAIL, TWITTER, FACEBOOK);

    @ParameterizedTest
    @CsvSource({"100.00", "0.01", "0.02", "99999.99", "1000"})
    void equalSharesAddUpToBudget(BigDecimal total) {
        List<ChannelAllocation> shares = AllocationRules.equalShares(new Money(total, "EUR"), CHANNELS);

        assertThat(shares.stream().map(ChannelAllocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
    }

    @Test
    void equalSharesDifferByAtMostOneMinorUnit() {
        assertThat(AllocationRules.equalShares(new Money(new BigDecimal("100.00"), "EUR"), CHANNELS))
                .extracting(ChannelAllocation::amount)
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,50,TWITTER,49.99,/channelAllocations",
        "EMAIL,150,TWITTER,-50,/channelAllocations/1/amount",
        "EMAIL,50,EMAIL,50,/channelAllocations/1/channel",
        "EMAIL,50,TIKTOK,50,/channelAllocations/1/channel",
        "EMAIL,50.001,TWITTER,49.999,/channelAllocations/0/amount"
    })
    void namesInvalidField(Channel one, BigDecimal first, Channel two, BigDecimal second, String pointer) {
        List<ChannelAllocation> allocations =
                List.of(new ChannelAllocation(one, first), new ChannelAllocation(two, second));

        assertThat(AllocationRules.errors(new Money(new BigDecimal("100.00"), "EUR"), CHANNELS, allocations))
                .extracting(FieldError::pointer)
                .contains(pointer);
    }

    @Test
    void acceptsAllocationsThatAddUp() {
        List<ChannelAllocation> allocations = List.of(
                new ChannelAllocation(EMAIL, new BigDecimal("60.5")),
                new ChannelAllocation(TWITTER, new BigDecimal("39.50")));

        assertThat(AllocationRules.errors(new Money(new BigDecimal("100"), "EUR"), CHANNELS, allocations))
                .isEmpty();
    }
}
