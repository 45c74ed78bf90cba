package com.dryjets.social.queue;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.Timing;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignStatus;
import com.dryjets.social.slot.SlotService;
import com.dryjets.social.timing.PostingTimes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds the time that a person asked for, within the campaign. */
@ApplicationScoped
class TimeChooser {

    /** Clocks of browsers and servers differ, and a request takes a moment. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final PostingTimes times;
    private final SlotService slots;
    private final Clock clock;

    TimeChooser(PostingTimes times, SlotService slots, Clock clock) {
        this.times = times;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * The time for a post. Fails with 409 if the campaign has ended, and with 422 if the time lies in the past or after
     * the campaign's end, or if there is none left.
     *
     * @param notBefore the earliest time for a best one
     */
    Uni<ChosenTime> choose(
            SqlConnection connection,
            CampaignProjection campaign,
            PostingAccount account,
            PostTime wanted,
            Instant notBefore) {
        Instant end = requireOpen(campaign);
        return switch (wanted) {
            case PostTime.At at -> Uni.createFrom().item(new ChosenTime(within(at.time(), end), Timing.EXACT, null));
            case PostTime.Best unused ->
                times.best(connection, account, earliest(campaign, notBefore), end)
                        .map(found -> found.orElseThrow(() -> refused(
                                "The account has no free time before the campaign ends.",
                                "needs a free time before " + end)))
                        .map(best -> new ChosenTime(best.time(), Timing.BEST, best.evidence()));
            case PostTime.NextSlot unused ->
                slots.next(connection, account, earliest(campaign, notBefore), end)
                        .map(slot -> new ChosenTime(slot, Timing.SLOT, null));
        };
    }

    /** Fails with 409 if the campaign has ended; answers its end. */
    Instant requireOpen(CampaignProjection campaign) {
        Instant end = campaign.endsAt();
        if (campaign.status() == CampaignStatus.ENDED || end == null || end.isBefore(clock.instant())) {
            throw Problem.conflict("The campaign has ended.");
        }
        return end;
    }

    private Instant earliest(CampaignProjection campaign, Instant notBefore) {
        Instant start = campaign.startsAt();
        return start == null || start.isBefore(notBefore) ? notBefore : start;
    }

    private Instant within(Instant time, Instant end) {
        Instant now = clock.instant();
        if (time.isBefore(now.minus(TOLERANCE))) {
            throw refused("The post is scheduled in the past.", "must not lie in the past");
        }
        if (time.isAfter(end)) {
            throw refused("The post is scheduled after the end of its campaign.", "must not be after " + end);
        }
        return time.isBefore(now) ? now : time;
    }

    private static Problem refused(String detail, String field) {
        return Problem.unprocessable(detail, List.of(new FieldError("/scheduledTime", field)));
    }
}
