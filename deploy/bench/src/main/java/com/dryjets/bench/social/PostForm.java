package com.dryjets.bench.social;

import com.dryjets.contracts.marketing.Channel;

/** What a post consists of. */
enum PostForm {
    TEXT,
    /** Three texts, each shown under the one before. */
    THREAD,
    PICTURE,
    PICTURES,
    VIDEO;

    private static final int THREAD_PARTS = 3;

    /** The plainest form that a network takes. */
    static PostForm plain(Channel channel) {
        return needsMedia(channel) ? PICTURE : TEXT;
    }

    /** Another form with each round, and in the end all that the network takes. */
    static PostForm mixed(Channel channel, int round) {
        return switch (round % 4) {
            case 1 -> hasThreads(channel) ? THREAD : plain(channel);
            case 2 -> PICTURES;
            // Facebook does not promise to list a video soon, so that a person would have to look for lost ones.
            case 3 -> channel == Channel.FACEBOOK ? PICTURE : VIDEO;
            default -> plain(channel);
        };
    }

    private static boolean needsMedia(Channel channel) {
        return channel == Channel.INSTAGRAM || channel == Channel.TIKTOK;
    }

    private static boolean hasThreads(Channel channel) {
        return channel == Channel.TWITTER || channel == Channel.BLUESKY;
    }

    /** The posts that the network shows for it. */
    int parts() {
        return this == THREAD ? THREAD_PARTS : 1;
    }
}
