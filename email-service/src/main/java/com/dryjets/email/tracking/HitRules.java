package com.dryjets.email.tracking;

import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.email.tracking.Hit.Kind;
import com.dryjets.email.tracking.Hit.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells people from machines. A verdict depends on what else the same recipient's links were used for, so it may change
 * when more hits arrive.
 */
final class HitRules {

    /** The position of the link that no person can see. */
    static final int HIDDEN_LINK = 0xFFFF;

    /** Filters follow links before they deliver the email, or while they do. */
    private static final Duration TOO_SOON = Duration.ofSeconds(2);

    private static final Duration BURST = Duration.ofSeconds(10);
    private static final Duration SAME_VISIT = Duration.ofMinutes(1);
    /** People open two tabs at once, but hardly three. */
    private static final int LEAST_LINKS = 3;

    private HitRules() {}

    /**
     * Judges the hits of one recipient of one email.
     *
     * @param hits in any order
     * @param links how many links the email has
     */
    static Map<UUID, HitVerdict> judge(List<Hit> hits, int links) {
        Map<UUID, HitVerdict> verdicts = new LinkedHashMap<>();
        for (Hit hit : hits) {
            verdicts.put(hit.id(), verdict(hit, hits, links));
        }
        return verdicts;
    }

    private static HitVerdict verdict(Hit hit, List<Hit> hits, int links) {
        List<VerdictReason> reasons = new ArrayList<>(Clients.reasons(hit));
        if (isHead(hit) || !isProxy(reasons) && followsHead(hit, hits)) {
            reasons.add(VerdictReason.HEAD);
        }
        if (isTooSoon(hit)) {
            reasons.add(VerdictReason.TOO_SOON);
        }
        if (followsHiddenLink(hit, hits)) {
            reasons.add(VerdictReason.HIDDEN_LINK);
        }
        if (followsAll(hit, hits, links)) {
            reasons.add(VerdictReason.ALL_LINKS);
        }
        return new HitVerdict(isHead(hit) ? Verdict.BOT : verdictOf(reasons), reasons);
    }

    private static boolean isHead(Hit hit) {
        return hit.method() == Method.HEAD;
    }

    /** A proxy asks for many people: what it checked before says nothing about who opened the email. */
    private static boolean isProxy(List<VerdictReason> reasons) {
        return reasons.contains(VerdictReason.PRIVACY_PROXY) || reasons.contains(VerdictReason.IMAGE_PROXY);
    }

    private static Verdict verdictOf(List<VerdictReason> reasons) {
        boolean bot = reasons.stream()
                .anyMatch(reason -> reason != VerdictReason.PRIVACY_PROXY && reason != VerdictReason.IMAGE_PROXY);
        // A proxy that loads images in advance is soon by nature.
        if (reasons.contains(VerdictReason.PRIVACY_PROXY)) {
            return Verdict.PRIVACY_PROXY;
        }
        return bot ? Verdict.BOT : Verdict.HUMAN;
    }

    private static boolean isTooSoon(Hit hit) {
        Instant written = hit.writtenAt();
        return written != null && Duration.between(written, hit.at()).compareTo(TOO_SOON) < 0;
    }

    private static boolean followsHead(Hit hit, List<Hit> hits) {
        return hits.stream()
                .anyMatch(other -> isHead(other) && isNear(hit, other, SAME_VISIT) && isSameClient(hit, other));
    }

    private static boolean followsHiddenLink(Hit hit, List<Hit> hits) {
        return hits.stream()
                .filter(other -> other.kind() == Kind.CLICK && other.link() == HIDDEN_LINK)
                .anyMatch(other -> isNear(hit, other, SAME_VISIT) && isSameClient(hit, other));
    }

    private static boolean followsAll(Hit hit, List<Hit> hits, int links) {
        if (hit.kind() != Kind.CLICK || links < LEAST_LINKS) {
            return false;
        }
        long together = hits.stream()
                .filter(other -> other.kind() == Kind.CLICK && other.link() != HIDDEN_LINK)
                .filter(other -> isNear(hit, other, BURST))
                .map(Hit::link)
                .distinct()
                .count();
        return together >= links;
    }

    private static boolean isNear(Hit hit, Hit other, Duration distance) {
        return Duration.between(hit.at(), other.at()).abs().compareTo(distance) <= 0;
    }

    private static boolean isSameClient(Hit hit, Hit other) {
        return Objects.equals(hit.agent(), other.agent()) && Objects.equals(hit.network(), other.network());
    }
}
