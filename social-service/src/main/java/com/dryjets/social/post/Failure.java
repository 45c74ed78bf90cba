package com.dryjets.social.post;

import com.dryjets.social.network.NetworkFailure;
import org.jspecify.annotations.Nullable;

/**
 * Why a post failed.
 *
 * @param detail the network's own words where it gives any
 */
public record Failure(Code code, @Nullable String detail) {

    /** The reasons, each of which asks something else of a person. */
    public enum Code {
        /** The network refuses the text, or what it links to. */
        CONTENT_REFUSED,
        /** The account has posted the same before. */
        DUPLICATE,
        /** A picture or video cannot be used. */
        MEDIA_UNUSABLE,
        /** The network cannot do what the post asks for. */
        UNSUPPORTED,
        /** The network could not be reached for long. */
        NETWORK_UNREACHABLE,
        /** It could not be found out whether the network shows the post. */
        OUTCOME_UNKNOWN;

        /** The reason that a failure gives for giving a post up. */
        public static Code of(NetworkFailure.Kind kind) {
            return switch (kind) {
                case DUPLICATE -> DUPLICATE;
                case MEDIA_UNUSABLE -> MEDIA_UNUSABLE;
                case UNSUPPORTED -> UNSUPPORTED;
                case UNREACHABLE, RATE_LIMITED -> NETWORK_UNREACHABLE;
                case UNKNOWN -> OUTCOME_UNKNOWN;
                default -> CONTENT_REFUSED;
            };
        }
    }
}
