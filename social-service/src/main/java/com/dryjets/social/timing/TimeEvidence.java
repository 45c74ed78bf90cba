package com.dryjets.social.timing;

/**
 * What a posting time was chosen by.
 *
 * @param source OWN_ENGAGEMENT if the account's own posts say more about the hour than its network's usual hours do
 * @param posts how many of the account's posts are known
 * @param ownShare the share that the account's own posts have in what is known of the hour, 0 to 1
 */
public record TimeEvidence(Source source, long posts, double ownShare) {

    /** Where the knowledge comes from. */
    public enum Source {
        OWN_ENGAGEMENT,
        USUAL_HOURS
    }

    static TimeEvidence of(HourWeights weights, int hour) {
        double share = weights.share(hour);
        return new TimeEvidence(
                share > 0.5 ? Source.OWN_ENGAGEMENT : Source.USUAL_HOURS,
                Math.round(weights.totalPosts()),
                Math.round(share * 100) / 100.0);
    }
}
