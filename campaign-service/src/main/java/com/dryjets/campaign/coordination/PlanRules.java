package com.dryjets.campaign.coordination;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.coordination.CoordinationRules.Unit;
import com.dryjets.campaign.coordination.PlanRepository.Plan;
import com.dryjets.campaign.projection.ContentProjection.Piece;
import com.dryjets.campaign.projection.ItemProjection.Status;
import com.dryjets.campaign.projection.ItemQuery.CampaignItem;
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

/** Which items can be planned, and which of them have to move. */
final class PlanRules {

    /** What goes out sooner is left alone: its channel may have begun. */
    private static final Duration LEAD = Duration.ofMinutes(1);

    private PlanRules() {}

    /**
     * What is known when a plan is made.
     *
     * @param plan the one made before
     * @param pieces content, only before the launch
     */
    record Stock(Campaign campaign, int spacingMinutes, Plan plan, List<CampaignItem> items, List<Piece> pieces) {

        /** The place that was given before, to the item or to the piece that it was made from. */
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

    /** The places of all that can still be moved. */
    static List<Slot> slots(Stock stock, Instant now) {
        Instant earliest = now.plus(LEAD);
        List<Candidate> candidates = candidates(stock, earliest);
        List<Instant> fixed = fixed(stock, earliest);
        List<Unit> units = candidates.stream()
                .map(candidate -> unit(stock, candidate, earliest))
                .toList();
        Map<UUID, Instant> times = CoordinationRules.plan(
                units, fixed, window(stock.campaign(), earliest), Duration.ofMinutes(stock.spacingMinutes()));
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

    /** What channels have to be told: items that they have at another time, and were not told of before. */
    static List<CoordinatedItem> moves(Stock stock, List<Slot> slots) {
        List<CoordinatedItem> moves = new ArrayList<>();
        for (Slot slot : slots) {
            UUID id = slot.itemId();
            if (id != null && stock.campaign().status().isRunning()) {
                boolean told = stock.slot(id, null)
                        .filter(known -> known.at().equals(slot.at()))
                        .isPresent();
                if (!told && !slot.at().equals(time(stock, id))) {
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

    private static List<Candidate> candidates(Stock stock, Instant earliest) {
        boolean draft = stock.campaign().status() == CampaignStatus.DRAFT;
        List<Candidate> candidates = new ArrayList<>();
        for (CampaignItem item : stock.items()) {
            boolean movable = draft ? item.status() == Status.READY : isMovable(item, earliest);
            if (movable) {
                candidates.add(new Candidate(item.channel(), item.itemId(), item.contentId(), item.scheduledFor()));
            }
        }
        stock.pieces().stream()
                .filter(piece ->
                        piece.channel() != Channel.EMAIL && piece.status().equals("APPROVED"))
                .forEach(piece -> candidates.add(new Candidate(piece.channel(), null, piece.contentId(), null)));
        return candidates;
    }

    private static boolean isMovable(CampaignItem item, Instant earliest) {
        return item.status() == Status.SCHEDULED
                && item.scheduledFor() != null
                && item.scheduledFor().isAfter(earliest);
    }

    private static List<Instant> fixed(Stock stock, Instant earliest) {
        return stock.items().stream()
                .filter(item -> item.status() != Status.CANCELLED && item.status() != Status.FAILED)
                .filter(item -> !isMovable(item, earliest))
                .map(CampaignItem::scheduledFor)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A place is kept unless another spacing is asked for, its time is too near, or its channel has chosen anew. */
    private static Unit unit(Stock stock, Candidate candidate, Instant earliest) {
        Optional<Slot> known = stock.slot(candidate.item(), candidate.content());
        if (known.isEmpty()) {
            return new Unit(candidate.channel(), candidate.id(), candidate.time(), null);
        }
        Slot slot = known.get();
        boolean chosenAnew = slot.itemId() != null
                && candidate.time() != null
                && !candidate.time().equals(slot.at())
                && !candidate.time().equals(slot.wanted());
        Instant wanted = chosenAnew || slot.wanted() == null ? candidate.time() : slot.wanted();
        boolean kept = !chosenAnew
                && stock.plan().spacingMinutes() == stock.spacingMinutes()
                && slot.at().isAfter(earliest);
        return new Unit(candidate.channel(), candidate.id(), wanted, kept ? slot.at() : null);
    }

    private static @Nullable Instant time(Stock stock, UUID itemId) {
        return stock.items().stream()
                .filter(item -> item.itemId().equals(itemId))
                .map(CampaignItem::scheduledFor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
