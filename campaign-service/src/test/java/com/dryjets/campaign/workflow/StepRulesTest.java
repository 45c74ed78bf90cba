package com.dryjets.campaign.workflow;

import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.projection.ItemProjection.Count;
import com.dryjets.campaign.projection.ItemProjection.Status;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepRulesTest {

    private static final List<Channel> CHANNELS = List.of(EMAIL, TWITTER, ADS);

    @Test
    void scheduleWaitsForEveryChannelThatAnswers() {
        assertThat(StepRules.schedule(CHANNELS, Map.of(EMAIL, 1), "")).isInstanceOf(StepRules.Wait.class);
    }

    @Test
    void scheduleIsDoneWithoutAnAnswerFromAdvertisements() {
        assertThat(StepRules.schedule(CHANNELS, Map.of(EMAIL, 1, TWITTER, 0), ""))
                .isInstanceOf(StepRules.Complete.class);
    }

    @Test
    void scheduleFailsWhenNoChannelHasAnything() {
        assertThat(StepRules.schedule(CHANNELS, Map.of(EMAIL, 0, TWITTER, 0), "TWITTER: no account"))
                .isEqualTo(new StepRules.Fail("No channel has anything to send: TWITTER: no account"));
    }

    @Test
    void silentChannelsAreNamed() {
        assertThat(StepRules.silent(CHANNELS, Map.of(EMAIL, 1))).isEqualTo("No answer in time from Twitter");
    }

    @Test
    void publishWaitsForItemsThatWerePromisedButAreNotKnownYet() {
        assertThat(StepRules.publish(2, List.of(count(Status.DONE, 1)))).isInstanceOf(StepRules.Wait.class);
    }

    @Test
    void publishWaitsForItemsThatAreStillOpen() {
        assertThat(StepRules.publish(1, List.of(count(Status.DONE, 1), count(Status.PAUSED, 1))))
                .isInstanceOf(StepRules.Wait.class);
    }

    @Test
    void publishIsDoneWhenAllCameToTheirEndAndSomeWentOut() {
        assertThat(StepRules.publish(2, List.of(count(Status.DONE, 1), count(Status.FAILED, 1))))
                .isInstanceOf(StepRules.Complete.class);
    }

    @Test
    void publishFailsWhenNothingWentOut() {
        assertThat(StepRules.publish(1, List.of(count(Status.FAILED, 1)))).isInstanceOf(StepRules.Fail.class);
    }

    private static Count count(Status status, int items) {
        return new Count(TWITTER, status, items, 0, null, null);
    }
}
