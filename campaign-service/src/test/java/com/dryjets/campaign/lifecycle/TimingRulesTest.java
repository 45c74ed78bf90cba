package com.dryjets.campaign.lifecycle;

import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.LINKEDIN;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.coordination.PlannedTime;
import com.dryjets.campaign.projection.CampaignItem;
import com.dryjets.campaign.projection.ContentPiece;
import com.dryjets.campaign.projection.ContentStatus;
import com.dryjets.campaign.projection.ItemStatus;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static final Instant START = Instant.parse("2026-11-12T08:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-14T15:00:00Z");
    private static final UUID EMAIL_ID = UUID.randomUUID();

    @Test
    void sendsAReadyEmailAtTheStart() {
        List<CampaignItem> items = List.of(item(EMAIL, EMAIL_ID, ItemStatus.READY, null, null));

        assertThat(TimingRules.timing(input(START, items, List.of(), List.of()), EMAIL, NOW))
                .isEqualTo(new LaunchTiming(1, List.of(START), 0, 0, START, END));
    }

    @Test
    void sendsAReadyEmailAtOnceWhenTheStartHasPassed() {
        List<CampaignItem> items = List.of(item(EMAIL, EMAIL_ID, ItemStatus.READY, null, null));
        Instant past = NOW.minusSeconds(60);

        assertThat(TimingRules.timing(input(past, items, List.of(), List.of()), EMAIL, NOW))
                .isEqualTo(new LaunchTiming(0, List.of(), 1, 0, NOW, END));
    }

    @Test
    void followsThePlanBeforeTheStart() {
        List<CampaignItem> items = List.of(item(EMAIL, EMAIL_ID, ItemStatus.READY, null, null));
        List<PlannedTime> planned = List.of(new PlannedTime(EMAIL, EMAIL_ID, null, LATER));

        assertThat(TimingRules.timing(input(START, items, List.of(), planned), EMAIL, NOW)
                        .times())
                .containsExactly(LATER);
    }

    @Test
    void leavesTheTimesOfPostsToTheirNetwork() {
        List<ContentPiece> pieces = List.of(
                piece(LINKEDIN, UUID.randomUUID(), ContentStatus.APPROVED),
                piece(LINKEDIN, UUID.randomUUID(), ContentStatus.DRAFT),
                piece(TWITTER, UUID.randomUUID(), ContentStatus.APPROVED));

        assertThat(TimingRules.timing(input(START, List.of(), pieces, List.of()), LINKEDIN, NOW))
                .isEqualTo(new LaunchTiming(0, List.of(), 0, 1, START, END));
    }

    @Test
    void knowsPlannedAndChosenTimesOfPosts() {
        UUID planned = UUID.randomUUID();
        UUID posted = UUID.randomUUID();
        UUID missed = UUID.randomUUID();
        List<ContentPiece> pieces = List.of(
                piece(LINKEDIN, planned, ContentStatus.APPROVED),
                piece(LINKEDIN, posted, ContentStatus.APPROVED),
                piece(LINKEDIN, missed, ContentStatus.APPROVED));
        List<CampaignItem> items = List.of(
                item(LINKEDIN, UUID.randomUUID(), ItemStatus.SCHEDULED, START, posted),
                item(LINKEDIN, UUID.randomUUID(), ItemStatus.CANCELLED, START, null));
        List<PlannedTime> plan = List.of(
                new PlannedTime(LINKEDIN, null, planned, LATER),
                new PlannedTime(LINKEDIN, null, missed, NOW.minusSeconds(1)));

        assertThat(TimingRules.timing(input(START, items, pieces, plan), LINKEDIN, NOW))
                .isEqualTo(new LaunchTiming(2, List.of(START, LATER), 0, 1, START, END));
    }

    @Test
    void listsTheFirstTimesOfMany() {
        List<CampaignItem> items = IntStream.range(0, 30)
                .mapToObj(i -> item(
                        TWITTER, UUID.randomUUID(), ItemStatus.SCHEDULED, START.plus(Duration.ofHours(30L - i)), null))
                .toList();

        LaunchTiming timing = TimingRules.timing(input(START, items, List.of(), List.of()), TWITTER, NOW);

        assertThat(timing.known()).isEqualTo(30);
        assertThat(timing.times()).hasSize(20).isSorted().startsWith(START.plus(Duration.ofHours(1)));
    }

    private static LaunchInput input(
            Instant start, List<CampaignItem> items, List<ContentPiece> pieces, List<PlannedTime> planned) {
        CampaignPlan plan = new CampaignPlan(
                "Spring",
                CampaignType.AWARENESS,
                List.of(EMAIL, LINKEDIN, TWITTER),
                new Money(new BigDecimal("100"), "EUR"),
                start,
                END,
                ZoneOffset.UTC,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null);
        Campaign campaign = new Campaign(plan, new Caller("sunrise", "anna"), NOW);
        return new LaunchInput(campaign, List.of(), pieces, List.of(), new KnownTimes(items, planned));
    }

    private static CampaignItem item(
            Channel channel, UUID id, ItemStatus status, @Nullable Instant time, @Nullable UUID content) {
        return new CampaignItem(id, channel, status, time, null, null, null, content);
    }

    private static ContentPiece piece(Channel channel, UUID id, ContentStatus status) {
        return new ContentPiece(id, channel, status, null, NOW);
    }
}
