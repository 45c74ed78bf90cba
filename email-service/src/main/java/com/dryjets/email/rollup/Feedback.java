package com.dryjets.email.rollup;

import java.util.Map;

/**
 * What mailbox providers and recipients think of an email.
 *
 * @param complaints how many reported it as spam
 * @param bounces how many came back or were rejected, by reason
 */
public record Feedback(int complaints, Map<String, Integer> bounces) {

    public Feedback {
        bounces = Map.copyOf(bounces);
    }
}
