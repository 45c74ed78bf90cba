package com.dryjets.campaign.coordination;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.coordination.CoordinationRules.Unit;
import com.dryjets.campaign.projection.CampaignItem;
import com.dryjets.campaign.projection.ContentPiece;
import com.dryjets.campaign.projection.ItemStatus;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides which items can be planned, and which of them have to move. */
final class SlotRules {

    /** Items that are due sooner stay as they are, because their channel may have started. */
    private static final Duration LEAD = Duration.ofMinutes(1);

    private SlotRules() {}

    /**
     * The data that a plan is made from.
     *
     * @param plan the previous plan
     * @param pieces approved content, only before the launch
     */
    record PlanInput(
            Campaign campaign, int spacingMinutes, Plan plan, List<CampaignItem> items, List<ContentPiece> pieces) {

        /** The previous slot of the item, or of the piece of content that it was made from. */
        Optional<Slot> slot(@Nullable UUID item, @Nullable UUID content) {
            return plan.slots().stream()
                    .filter(slot -> slot.isFor(item, content))
                    .findFirst();
        }
    }

    private record Candidate(
            Channel channel,
            @Nullable UUID item,
            @Nullable UUID content,
            @Nullable Instant time) {

        UUID id() {
            return Objects.requireNonNull(item == null ? content : item);
        }
    }

    /** The slots of everything that can still move. */
    static List<Slot> slots(PlanInput input, Instant now) {
        Instant earliest = now.plus(LEAD);
        List<Candidate> candidates = candidates(input, earliest);
        List<Instant> fixed = fixed(input, earliest);
        List<Unit> units = candidates.stream()
                .map(candidate -> unit(input, candidate, earliest))
                .toList();
        Map<UUID, Instant> times = CoordinationRules.plan(
                units, fixed, window(input.campaign(), earliest), Duration.ofMinutes(input.spacingMinutes()));
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            slots.add(new Slot(
                    candidate.channel(),
                    candidate.item(),
                    candidate.content(),
                    units.get(i).wanted(),
                    times.get(candidate.id())));
        }
        slots.sort(Comparator.comparing(Slot::id));
        return slots;
    }

    /** The moves that channels must be notified of: items with another time than planned, not notified before. */
    static List<CoordinatedItem> moves(PlanInput input, List<Slot> slots) {
        List<CoordinatedItem> moves = new ArrayList<>();
        for (Slot slot : slots) {
            UUID id = slot.itemId();
            if (id != null && input.campaign().status().isRunning()) {
                boolean notified = input.slot(id, null)
                        .filter(known -> known.at().equals(slot.at()))
                        .isPresent();
                if (!notified && !slot.at().equals(time(input, id))) {
                    moves.add(new CoordinatedItem(slot.channel(), id, slot.at()));
                }
            }
        }
        return moves;
    }

    private static CoordinationRules.Window window(Campaign campaign, Instant earliest) {
        Instant from = campaign.startsAt().isAfter(earliest) ? campaign.startsAt() : earliest;
        Instant to = campaign.endsAt().isAfter(from) ? campaign.endsAt() : from;
        return new CoordinationRules.Window(from, to);
    }

    private static List<Candidate> candidates(PlanInput input, Instant earliest) {
        boolean draft = input.campaign().status() == CampaignStatus.DRAFT;
        List<Candidate> candidates = new ArrayList<>();
        for (CampaignItem item : input.items()) {
            boolean movable = draft ? item.status() == ItemStatus.READY : isMovable(item, earliest);
            if (movable) {
                candidates.add(new Candidate(item.channel(), item.itemId(), item.contentId(), item.scheduledFor()));
            }
        }
        input.pieces().stream()
                .filter(piece -> piece.channel() != Channel.EMAIL && piece.hasApproval())
                .forEach(piece -> candidates.add(new Candidate(piece.channel(), null, piece.contentId(), null)));
        return candidates;
    }

    private static boolean isMovable(CampaignItem item, Instant earliest) {
        return item.status() == ItemStatus.SCHEDULED
                && item.scheduledFor() != null
                && item.scheduledFor().isAfter(earliest);
    }

    private static List<Instant> fixed(PlanInput input, Instant earliest) {
        return input.items().stream()
                .filter(item -> item.status() != ItemStatus.CANCELLED && item.status() != ItemStatus.FAILED)
                .filter(item -> !isMovable(item, earliest))
                .map(CampaignItem::scheduledFor)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A slot is kept unless the spacing differs, it is too close to now, or its channel has chosen another time. */
    private static Unit unit(PlanInput input, Candidate candidate, Instant earliest) {
        Optional<Slot> known = input.slot(candidate.item(), candidate.content());
        if (known.isEmpty()) {
            return new Unit(candidate.channel(), candidate.id(), candidate.time(), null);
        }
        Slot slot = known.get();
        boolean chosenAgain = slot.itemId() != null
                && candidate.time() != null
                && !candidate.time().equals(slot.at())
                && !candidate.time().equals(slot.wanted());
        Instant wanted = chosenAgain || slot.wanted() == null ? candidate.time() : slot.wanted();
        boolean kept = !chosenAgain
                && input.plan().spacingMinutes() == input.spacingMinutes()
                && slot.at().isAfter(earliest);
        return new Unit(candidate.channel(), candidate.id(), wanted, kept ? slot.at() : null);
    }

    private static @Nullable Instant time(PlanInput input, UUID itemId) {
        return input.items().stream()
                .filter(item -> item.itemId().equals(itemId))
                .map(CampaignItem::scheduledFor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
