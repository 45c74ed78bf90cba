package com.dryjets.campaign.overview;

import com.dryjets.campaign.budget.PacingRules;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.OpenCampaign;
import com.dryjets.campaign.campaign.StatusTotals;
import com.dryjets.campaign.overview.CampaignProblem.Code;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Finds the campaigns that need attention, and their order: the most serious problem first, then the soonest end. */
final class AttentionRules {

    private static final Logger LOG = Logger.getLogger(AttentionRules.class);
    private static final String ORDER = "attention";

    private AttentionRules() {}

    /** The position of a campaign in the order. */
    record Position(Code code, Instant endsAt, UUID id) implements Comparable<Position> {

        private static final Comparator<Position> COMPARATOR = Comparator.comparing(Position::code)
                .thenComparing(Position::endsAt)
                .thenComparing(Position::id);

        /** Reads a cursor; 400 if it was made for another order. */
        static Position of(CursorKey key) {
            key.requireSize(4).require(0, ORDER);
            Code code = Arrays.stream(Code.values())
                    .filter(known -> known.name().equals(key.text(1)))
                    .findFirst()
                    .orElseThrow(Cursor::invalid);
            return new Position(code, key.instant(2), key.uuid(3));
        }

        String cursor() {
            return Cursor.write(ORDER, code, endsAt, id);
        }

        @Override
        public int compareTo(Position other) {
            return COMPARATOR.compare(this, other);
        }
    }

    /** A campaign with a problem. */
    record Urgent(OpenCampaign campaign, Position position) {

        StatusTotals totals() {
            return new StatusTotals(campaign.status(), campaign.currency(), 1, campaign.budget(), campaign.spent());
        }
    }

    /** The campaigns with a problem, in order. */
    static List<Urgent> urgent(
            List<OpenCampaign> campaigns, Set<UUID> withFailedSteps, Set<UUID> withFailedItems, Instant now) {
        return campaigns.stream()
                .flatMap(campaign -> readable(campaign, withFailedSteps, withFailedItems, now))
                .sorted(Comparator.comparing(Urgent::position))
                .toList();
    }

    /** Leaves out a campaign whose values make no sense, so that it never takes the list down. */
    private static Stream<Urgent> readable(
            OpenCampaign campaign, Set<UUID> withFailedSteps, Set<UUID> withFailedItems, Instant now) {
        try {
            return code(campaign, withFailedSteps, withFailedItems, now)
                    .map(code -> new Urgent(campaign, new Position(code, campaign.endsAt(), campaign.id())))
                    .stream();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Campaign cannot be checked campaignId=%s", campaign.id());
            return Stream.empty();
        }
    }

    private static Optional<Code> code(
            OpenCampaign campaign, Set<UUID> withFailedSteps, Set<UUID> withFailedItems, Instant now) {
        return ProblemRules.code(
                withFailedSteps.contains(campaign.id()),
                withFailedItems.contains(campaign.id()),
                campaign.spent().compareTo(campaign.budget()) > 0,
                campaign.status() == CampaignStatus.ACTIVE,
                PacingRules.pace(campaign, now));
    }
}
