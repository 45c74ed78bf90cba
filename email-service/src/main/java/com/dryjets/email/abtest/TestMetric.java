package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.Metric;

/** What the variants of a test are compared by. Each recipient counts once; revenue is a mean by recipient. */
public enum TestMetric {
    /** Recipients with a click of a person. */
    HUMAN_CLICKS(Metric.CLICKS, "click rate"),
    /** Recipients with an open of a person. */
    HUMAN_OPENS(Metric.OPENS, "open rate"),
    /** Recipients with a conversion. */
    CONVERSIONS(Metric.CONVERSIONS, "conversion rate"),
    /** Revenue by recipient. */
    REVENUE(Metric.REVENUE, "revenue by email");

    private final Metric metric;
    private final String words;

    TestMetric(Metric metric, String words) {
        this.metric = metric;
        this.words = words;
    }

    Metric metric() {
        return metric;
    }

    /** Returns what it is called in a sentence. */
    String inWords() {
        return words;
    }
}
