package com.dryjets.orchestrator.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import com.dryjets.orchestrator.projection.CampaignStatus;
import com.dryjets.orchestrator.projection.ChannelActivity;
import com.dryjets.orchestrator.projection.PublicationState;
import com.dryjets.orchestrator.projection.TroubledAccount;
import com.dryjets.orchestrator.projection.TroubledPublications;
import com.dryjets.orchestrator.projection.TroubledPublications.Example;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What should be there and is not: metrics, impressions, posts, engagement. The time is noon of day 15. */
class MissingSymptomsTest {

    private static final Instant NOW = ObservedFixtures.NOW;

    private final ObservedFixtures campaign = new ObservedFixtures();

    // --- Sources

    @Test
    void aNetworkThatReportsNothingAlthoughPostsArePublished() {
        network(0, 12, 1_000, 30);
        published(Channel.LINKEDIN, 1, 12);

        Symptom symptom = campaign.only();

        assertThat(symptom.kind()).isEqualTo(FailureKind.NO_METRICS);
        assertThat(symptom.problem()).isEqualTo("LinkedIn no longer reports metrics.");
        assertThat(symptom.since()).isEqualTo("2026-10-17T00:00:00Z");
        assertThat(symptom.steps().getFirst().action()).isEqualTo(RecoveryAction.RECONNECT_ACCOUNT);
    }

    @Test
    void aNetworkWithoutNewPostsNeedsNotReportAnything() {
        network(0, 12, 1_000, 30);
        campaign.activity.add(new ChannelActivity(Channel.LINKEDIN, 1, List.of(day(11))));

        assertThat(campaign.symptoms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, true", "1, false"})
    void responsesThatEndFromOneDayToTheNextAreNotReported(int engagements, boolean failure) {
        network(0, 12, 1_000, engagements);
        network(12, 15, 1_000, 0);
        scheduled(Channel.LINKEDIN);

        assertThat(campaign.symptoms())
                .extracting(Symptom::kind)
                .isEqualTo(failure ? List.of(FailureKind.NO_METRICS) : List.of());
        assertThat(campaign.symptoms())
                .allSatisfy(
                        symptom -> assertThat(symptom.problem()).isEqualTo("LinkedIn no longer reports engagements."));
    }

    @Test
    void severalMetricsOfAChannelAreOneCause() {
        for (int day = 0; day < 15; day++) {
            campaign.day(
                    day,
                    Channel.ADS,
                    day < 11
                            ? Map.of(Metric.IMPRESSIONS, 5_000, Metric.CLICKS, 90, Metric.SPEND, 20)
                            : Map.of(Metric.IMPRESSIONS, 5_000));
        }

        assertThat(campaign.only().problem()).isEqualTo("Ads no longer reports clicks or spend.");
        assertThat(campaign.only().subject()).isEqualTo("ADS");
    }

    @Test
    void metricsAreBackWhenTheyCameOnTwoDays() {
        network(0, 10, 1_000, 30);
        network(14, 15, 1_000, 30);
        published(Channel.LINKEDIN, 2, 10, 11, 12);
        campaign.open.put(new Cause(FailureKind.NO_METRICS, "LINKEDIN"), day(10));
        assertThat(campaign.only().kind()).isEqualTo(FailureKind.NO_METRICS);

        network(15, 16, 1_000, 30);

        assertThat(campaign.symptoms()).isEmpty();
    }

    @Test
    void aChannelThatSpentEveryDayIsQuietAfterTwoDays() {
        for (int day = 9; day < 12; day++) {
            campaign.day(day, Channel.ADS, Map.of(Metric.SPEND, 40, Metric.CONVERSIONS, 1));
        }

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.NO_METRICS);
        assertThat(campaign.only().since()).isEqualTo("2026-10-17T00:00:00Z");
        campaign.day(13, Channel.ADS, Map.of(Metric.SPEND, 40, Metric.CONVERSIONS, 1));
        assertThat(campaign.symptoms()).isEmpty();
    }

    // --- Delivery

    @Test
    void postsThatNobodyHasSeenForTwoDays() {
        published(Channel.LINKEDIN, 1, 11, 12, 14);

        Symptom symptom = campaign.only();

        assertThat(symptom.kind()).isEqualTo(FailureKind.NO_DELIVERY);
        assertThat(symptom.problem()).isEqualTo("2 posts on LinkedIn have reached nobody.");
        assertThat(symptom.since()).isEqualTo(day(11));
    }

    @Test
    void adsThatSpendButAreNotShown() {
        for (int day = 0; day < 15; day++) {
            campaign.day(
                    day,
                    Channel.ADS,
                    day < 11
                            ? Map.of(
                                    Metric.IMPRESSIONS,
                                    5_000,
                                    Metric.CLICKS,
                                    90,
                                    Metric.SPEND,
                                    20,
                                    Metric.CONVERSIONS,
                                    9)
                            : Map.of(Metric.SPEND, 20));
        }

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.NO_DELIVERY);
        assertThat(campaign.only().problem()).isEqualTo("Ads spends without reaching anybody.");
        assertThat(campaign.only().since()).isEqualTo("2026-10-16T00:00:00Z");
    }

    @Test
    void adsThatNeverStarted() {
        campaign.channels.add(Channel.ADS);

        assertThat(campaign.only().problem()).isEqualTo("Ads have not started.");
        assertThat(campaign.only().steps().getLast().action()).isEqualTo(RecoveryAction.REALLOCATE_BUDGET);
    }

    @Test
    void emailsThatAreSentButNotDeliveredCanBePaused() {
        UUID email = Ids.next();
        campaign.inDelivery.add(email);
        campaign.day(12, Channel.EMAIL, Map.of(Metric.SENT, 400));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.NO_DELIVERY);
        assertThat(campaign.only().steps().getFirst().action()).isEqualTo(RecoveryAction.PAUSE_EMAIL);
        assertThat(campaign.only().steps().getFirst().targets()).containsExactly(email);
    }

    // --- Silence

    @Test
    void aChannelThatNeverPublishes() {
        campaign.channels.add(Channel.LINKEDIN);
        campaign.now = day(2);
        assertThat(campaign.symptoms()).isEmpty();

        campaign.now = NOW;

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.SILENT);
        assertThat(campaign.only().since()).isEqualTo("2026-10-05T00:00:00Z");
        assertThat(campaign.only().steps())
                .extracting(RecoveryStep::action)
                .containsExactly(RecoveryAction.SCHEDULE_CONTENT, RecoveryAction.CREATE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"LINKEDIN, 1, false", "LINKEDIN, 0, true", "TWITTER, 0, false"})
    void onlyAFundedChannelWithoutAScheduleIsSilent(Channel channel, int scheduled, boolean failure) {
        campaign.channels.add(channel);
        campaign.activity.add(new ChannelActivity(channel, scheduled, List.of()));

        assertThat(campaign.symptoms()).hasSize(failure ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"1, 11, true", "1, 13, false", "3, 11, false", "3, 10, true"})
    void aSilenceIsComparedWithTheLongestUsualBreak(int interval, int last, boolean failure) {
        campaign.channels.add(Channel.LINKEDIN);
        network(0, 16, 1_000, 30);
        campaign.activity.add(new ChannelActivity(
                Channel.LINKEDIN,
                0,
                IntStream.iterate(last, day -> day >= 0, day -> day - interval)
                        .mapToObj(MissingSymptomsTest::day)
                        .toList()));

        assertThat(campaign.symptoms())
                .extracting(Symptom::kind)
                .isEqualTo(failure ? List.of(FailureKind.SILENT) : List.of());
    }

    @Test
    void aPausedCampaignOrOneThatEndsTomorrowIsSilentOnPurpose() {
        campaign.channels.add(Channel.LINKEDIN);

        assertThat(FailureRules.symptoms(campaign.observed(CampaignStatus.PAUSED), Map.of(), ObservedFixtures.CONFIG))
                .isEmpty();
        campaign.now = day(90).minus(Duration.ofHours(20));
        assertThat(campaign.symptoms()).isEmpty();
    }

    @Test
    void anAccountThatCannotPublishExplainsTheSilence() {
        campaign.channels.add(Channel.LINKEDIN);
        campaign.accounts.add(
                new TroubledAccount(Ids.next(), Channel.LINKEDIN, "Acme", false, "Token revoked", day(3), 1));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.ACCOUNT);
    }

    @Test
    void failedPostsExplainASilenceOnlyIfNoneWasPublishedSince() {
        campaign.channels.add(Channel.LINKEDIN);
        network(0, 16, 1_000, 30);
        campaign.troubled.add(new TroubledPublications(
                PublicationState.FAILED, Channel.LINKEDIN, 1, day(5), List.of(new Example(Ids.next(), null, null))));
        campaign.activity.add(new ChannelActivity(Channel.LINKEDIN, 0, List.of(day(4), day(3), day(2))));
        assertThat(campaign.only().kind()).isEqualTo(FailureKind.POSTS_FAILED);

        campaign.activity.set(0, new ChannelActivity(Channel.LINKEDIN, 0, List.of(day(6), day(5), day(4))));

        assertThat(campaign.symptoms())
                .extracting(Symptom::kind)
                .containsExactly(FailureKind.POSTS_FAILED, FailureKind.SILENT);
    }

    // --- Engagement

    @Test
    void aChannelThatGetsFarLessEngagementThanUsual() {
        for (int day = 0; day < 15; day++) {
            for (int hour = 0; hour < 24; hour++) {
                campaign.hours.add(new HourlyEngagement(
                        Channel.LINKEDIN, day(day).plus(Duration.ofHours(hour)), 200, day < 11 ? 5 : 1, 0));
            }
        }

        Symptom symptom = campaign.only();

        assertThat(symptom.kind()).isEqualTo(FailureKind.LOW_ENGAGEMENT);
        assertThat(symptom.problem()).isEqualTo("LinkedIn gets far less engagement than usual.");
        assertThat(symptom.evidence()).startsWith("96 engagements since 16 October 2026; 48");
        assertThat(symptom.since()).isEqualTo("2026-10-16T00:00:00Z");
    }

    // --- Limits

    @Test
    void bouncesOfAFailureMustFallBelowTheLimitToEndIt() {
        campaign.day(0, Channel.EMAIL, Map.of(Metric.SENT, 1_000, Metric.DELIVERED, 943, Metric.BOUNCES, 57));
        assertThat(campaign.symptoms()).isEmpty();

        campaign.open.put(new Cause(FailureKind.BOUNCES, "EMAIL"), day(0));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.BOUNCES);
    }

    @Test
    void manyGoodEmailsOfThePastDoNotHideABadOne() {
        campaign.day(0, Channel.EMAIL, Map.of(Metric.SENT, 50_000, Metric.DELIVERED, 49_500, Metric.BOUNCES, 500));
        campaign.day(14, Channel.EMAIL, Map.of(Metric.SENT, 1_000, Metric.DELIVERED, 800, Metric.BOUNCES, 200));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.BOUNCES);
        assertThat(campaign.only().since()).isEqualTo("2026-10-19T00:00:00Z");
    }

    /** The days from one up to before another. */
    private void network(int from, int until, int impressions, int engagements) {
        for (int day = from; day < until; day++) {
            campaign.day(
                    day, Channel.LINKEDIN, Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements));
        }
    }

    private void scheduled(Channel channel) {
        campaign.activity.add(new ChannelActivity(channel, 1, List.of()));
    }

    private void published(Channel channel, int scheduled, int... days) {
        campaign.activity.add(new ChannelActivity(
                channel,
                scheduled,
                IntStream.range(0, days.length)
                        .mapToObj(i -> day(days[days.length - 1 - i]))
                        .toList()));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-10-05T00:00:00Z").plus(Duration.ofDays(day));
    }
}
