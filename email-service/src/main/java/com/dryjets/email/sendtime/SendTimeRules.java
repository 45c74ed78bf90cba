package com.dryjets.email.sendtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Chooses when a recipient gets an email. The same email, contact and evidence always have the same time; another email draws
 * other arms, so that everybody gets an email at a random hour now and then.
 */
final class SendTimeRules {

    private SendTimeRules() {}

    /**
     * Chooses a time.
     *
     * @param slots at least one
     * @param own the opens and clicks of the contact itself
     * @param randomShare of the recipients who get it at a random time
     */
    static SendTime choose(
            UUID emailId, UUID contactId, List<Slot> slots, SendPlan plan, Hours own, double randomShare) {
        Draws draws = new Draws(emailId, contactId);
        return draws.next() < randomShare
                ? random(slots, own, draws.next())
                : learned(slots, scores(plan, own), own, draws);
    }

    /** Returns the expected share of answers by hour, up to a factor that is the same for all hours. */
    static Hours scores(SendPlan plan, Hours own) {
        Hours index = ShrinkageRules.index(own, plan.shares(), ShrinkageRules.CONTACT_STRENGTH);
        return Hours.of(hour -> plan.rates().at(hour) * index.at(hour));
    }

    /** Each moment of the window is as likely as any other. */
    private static SendTime random(List<Slot> slots, Hours own, double draw) {
        Duration all = slots.stream().map(Slot::length).reduce(Duration.ZERO, Duration::plus);
        Duration rest = Duration.ofMillis((long) (draw * all.toMillis()));
        for (Slot slot : slots) {
            if (rest.compareTo(slot.length()) < 0) {
                return new SendTime(Arm.RANDOM, slot.hour(), slot.from().plus(rest), own.sum());
            }
            rest = rest.minus(slot.length());
        }
        Slot last = slots.getLast();
        return new SendTime(Arm.RANDOM, last.hour(), last.from(), own.sum());
    }

    /** Among hours that are as good, contacts are spread evenly, as they are within the hour. */
    private static SendTime learned(List<Slot> slots, Hours scores, Hours own, Draws draws) {
        double most =
                slots.stream().mapToDouble(slot -> scores.at(slot.hour())).max().orElseThrow();
        List<Slot> best = new ArrayList<>(slots);
        best.removeIf(slot -> scores.at(slot.hour()) < most);
        Slot slot = best.get((int) (draws.next() * best.size()));
        return new SendTime(Arm.LEARNED, slot.hour(), slot.at(draws.next()), own.sum());
    }
}
