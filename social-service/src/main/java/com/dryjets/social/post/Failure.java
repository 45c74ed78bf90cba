package com.dryjets.social.post;

import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.social.network.NetworkFailure;
import org.jspecify.annotations.Nullable;

/**
 * Why a post failed.
 *
 * @param detail the network's own words where it gives any
 */
public record Failure(PostFailureReason code, @Nullable String detail) {

    /** The failure of a post that is given up because of a network's answer. */
    public static Failure of(NetworkFailure failure) {
        return new Failure(reason(failure.kind()), failure.getMessage());
    }

    private static PostFailureReason reason(NetworkFailure.Kind kind) {
        return switch (kind) {
            case DUPLICATE -> PostFailureReason.DUPLICATE;
            case MEDIA_UNUSABLE -> PostFailureReason.MEDIA_UNUSABLE;
            case UNSUPPORTED -> PostFailureReason.UNSUPPORTED;
            case UNREACHABLE, RATE_LIMITED -> PostFailureReason.NETWORK_UNREACHABLE;
            case UNKNOWN -> PostFailureReason.OUTCOME_UNKNOWN;
            default -> PostFailureReason.CONTENT_REFUSED;
        };
    }
}
