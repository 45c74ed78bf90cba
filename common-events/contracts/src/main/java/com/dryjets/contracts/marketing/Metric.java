package com.dryjets.contracts.marketing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The metrics. Revenue and spend are amounts in the campaign's currency; all others are counts. */
public enum Metric {
    @JsonProperty("impressions")
    IMPRESSIONS,
    @JsonProperty("reach")
    REACH,
    @JsonProperty("engagements")
    ENGAGEMENTS,
    @JsonProperty("likes")
    LIKES,
    @JsonProperty("comments")
    COMMENTS,
    @JsonProperty("shares")
    SHARES,
    @JsonProperty("sent")
    SENT,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("opens")
    OPENS,
    @JsonProperty("clicks")
    CLICKS,
    @JsonProperty("conversions")
    CONVERSIONS,
    @JsonProperty("revenue")
    REVENUE,
    @JsonProperty("spend")
    SPEND,
    @JsonProperty("bounces")
    BOUNCES,
    @JsonProperty("unsubscribes")
    UNSUBSCRIBES,
    @JsonProperty("complaints")
    COMPLAINTS
}
