package com.dryjets.social.timing;

/**
 * What the choice of a posting time is based on.
 *
 * @param source OWN_ENGAGEMENT if the account's own posts weigh more for the hour than its network's usual hours
 * @param posts how many of the account's posts are known
 * @param ownShare the weight of the account's own posts for the hour, 0 to 1
 */
public record TimeEvidence(Source source, long posts, double ownShare) {

    /** The main source of the evidence. */
    public enum Source {
        OWN_ENGAGEMENT,
        USUAL_HOURS
    }

    /** Returns the evidence for the best hour of the week. */
    static TimeEvidence ofBest(HourWeights weights) {
        int best = 0;
        for (int hour = 1; hour < HourWeights.HOURS; hour++) {
            if (weights.weights()[hour] > weights.weights()[best]) {
                best = hour;
            }
        }
        return of(weights, best);
    }

    static TimeEvidence of(HourWeights weights, int hour) {
        double share = weights.share(hour);
        return new TimeEvidence(
                share > 0.5 ? Source.OWN_ENGAGEMENT : Source.USUAL_HOURS,
                Math.round(weights.totalPosts()),
                Math.round(share * 100) / 100.0);
    }
}
