package com.dryjets.email.bounce;

import com.dryjets.email.suppression.SuppressionEvidence.Kind;
import java.util.Optional;
import java.util.Set;

/** Decides what a verdict says about an address. */
final class ReportRules {

    /** What is wrong with the sender, the email or the network says nothing against the address. */
    private static final Set<BounceReason> ABOUT_THE_ADDRESS = Set.of(
            BounceReason.USER_UNKNOWN,
            BounceReason.HOST_UNKNOWN,
            BounceReason.HAS_MOVED,
            BounceReason.NOT_ACCEPT,
            BounceReason.FILTERED,
            BounceReason.MAILBOX_FULL,
            BounceReason.SUSPEND,
            BounceReason.EXCEED_LIMIT,
            BounceReason.EXPIRED,
            BounceReason.MAILER_ERROR,
            BounceReason.ON_HOLD,
            BounceReason.UNDEFINED);

    private ReportRules() {}

    /** Returns the evidence against the address, if there is any. */
    static Optional<Kind> evidence(BounceVerdict verdict) {
        return switch (verdict.kind()) {
            case HARD -> Optional.of(Kind.HARD_BOUNCE);
            case SOFT ->
                ABOUT_THE_ADDRESS.contains(verdict.reason()) ? Optional.of(Kind.SOFT_BOUNCE) : Optional.empty();
            case COMPLAINT -> Optional.of(Kind.COMPLAINT);
            case OPT_OUT -> Optional.of(Kind.UNSUBSCRIBED);
            case DELAYED, DELIVERED, AUTO_REPLY, REPORT, NOT_A_BOUNCE -> Optional.empty();
        };
    }
}
