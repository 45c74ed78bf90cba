package com.dryjets.social.network.http;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;

/** Failures of calls that can be repeated without harm: reads, uploads, and calls that name what they have made. */
public final class Harmless {

    private Harmless() {}

    /** Classifies a failure; an unknown outcome counts as unreachable, because nobody sees a repetition. */
    public static NetworkFailure failure(Throwable thrown) {
        NetworkFailure failure = NetworkFailure.ofTransport(thrown);
        return failure.kind() == Kind.UNKNOWN ? NetworkFailure.of(Kind.UNREACHABLE, failure.getMessage()) : failure;
    }
}
