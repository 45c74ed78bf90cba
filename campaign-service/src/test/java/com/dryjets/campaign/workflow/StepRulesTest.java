package com.dryjets.campaign.workflow;

import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.projection.ItemCount;
import com.dryjets.campaign.projection.ItemStatus;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepRulesTest {

    private static final List<Channel> CHANNELS = List.of(EMAIL, TWITTER, ADS);

    @Test
    void scheduleWaitsForEveryExpectedChannel() {
        assertThat(StepRules.schedule(CHANNELS, Map.of(EMAIL, 1))).isInstanceOf(StepRules.Wait.class);
    }

    @Test
    void scheduleCompletesWithoutAnswerFromAds() {
        assertThat(StepRules.schedule(CHANNELS, Map.of(EMAIL, 1, TWITTER, 0))).isInstanceOf(StepRules.Complete.class);
    }

    @Test
    void scheduleCompletesAtOnceWithoutScheduledChannels() {
        assertThat(StepRules.schedule(List.of(ADS), Map.of())).isInstanceOf(StepRules.Complete.class);
    }

    @Test
    void scheduleFailsWhenNoChannelHasItems() {
        assertThat(StepRules.schedule(CHANNELS, Map.of(EMAIL, 0, TWITTER, 0)))
                .isEqualTo(new StepRules.Fail(StepError.of(StepError.Code.NOTHING_TO_SEND)));
    }

    @Test
    void namesSilentChannels() {
        StepError error = StepRules.noAnswer(CHANNELS, Map.of(EMAIL, 1));

        assertThat(error).isEqualTo(StepError.of(StepError.Code.NO_ANSWER, List.of(TWITTER)));
        assertThat(error.sentence()).isEqualTo("No answer in time from Twitter.");
    }

    @Test
    void publishWaitsForPromisedItems() {
        assertThat(StepRules.publish(2, List.of(count(ItemStatus.DONE, 1)))).isInstanceOf(StepRules.Wait.class);
    }

    @Test
    void publishWaitsForOpenItems() {
        assertThat(StepRules.publish(1, List.of(count(ItemStatus.DONE, 1), count(ItemStatus.PAUSED, 1))))
                .isInstanceOf(StepRules.Wait.class);
    }

    @Test
    void publishCompletesWhenAllItemsEndedAndSomeSucceeded() {
        assertThat(StepRules.publish(2, List.of(count(ItemStatus.DONE, 1), count(ItemStatus.FAILED, 1))))
                .isInstanceOf(StepRules.Complete.class);
    }

    @Test
    void publishFailsWhenAllItemsFailed() {
        assertThat(StepRules.publish(1, List.of(count(ItemStatus.FAILED, 1)))).isInstanceOf(StepRules.Fail.class);
    }

    @ParameterizedTest
    @EnumSource(StepError.Code.class)
    void everyErrorHasCauseInHistory(StepError.Code code) {
        assertThat(StepError.of(code).toCause().code().name()).isEqualTo(code.name());
    }

    private static ItemCount count(ItemStatus status, int items) {
        return new ItemCount(TWITTER, status, items, 0, null, null);
    }
}
