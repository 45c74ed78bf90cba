package com.dryjets.orchestrator.curve;

import com.dryjets.contracts.marketing.Channel;

/** Why nothing is known about a channel's other amounts of spend. */
public enum CurveGap {
    /** No spend is recorded on a complete day. */
    NO_SPEND("No spend is recorded for %1$s."),
    /** Spend is recorded, but no result of it. */
    NO_RESULTS("No results are recorded for %1$s."),
    /** The days with spend are too few. */
    TOO_FEW_DAYS("%1$s has spent on %2$d days. It takes about three weeks to tell what another amount would bring."),
    /** The daily spend hardly varied. */
    SPEND_TOO_STEADY("%1$s spends about the same every day, so nobody can tell what another amount would bring. Spend"
            + " clearly more on some days and less on others to find out."),
    /** Few of the days say something about other amounts of spend, apart from weekdays and trend. */
    FEW_DAYS_DECIDE(
            "Only a few days of %1$s tell what another amount would bring. More days with different spend are needed."),
    /** The spend asked about is more than twice what was ever spent on a day. */
    FAR_BEYOND_SEEN("%1$s has never spent nearly as much a day, so nobody can tell what that would bring.");

    private final String sentence;

    CurveGap(String sentence) {
        this.sentence = sentence;
    }

    /** Explains the gap of a channel with so many days of spend in a sentence. */
    public String explain(Channel channel, int days) {
        return sentence.formatted(channel.label(), days);
    }
}
