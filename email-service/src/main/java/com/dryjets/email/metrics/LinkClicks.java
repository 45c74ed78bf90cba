package com.dryjets.email.metrics;

import com.dryjets.email.tracking.Engagement.PlaceClicks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clicks of all links with the same target.
 *
 * @param clicks pairs of recipient and link
 * @param humanClicks those that include a click of a person
 */
public record LinkClicks(String url, int clicks, int humanClicks) {

    /** Adds up the places of an email that lead to the same target, in the order of their first appearance. */
    static List<LinkClicks> byTarget(List<PlaceClicks> places) {
        Map<String, LinkClicks> targets = new LinkedHashMap<>();
        for (PlaceClicks place : places) {
            targets.merge(
                    place.url(),
                    new LinkClicks(place.url(), place.clicks(), place.humanClicks()),
                    (one, other) -> new LinkClicks(
                            one.url(), one.clicks() + other.clicks(), one.humanClicks() + other.humanClicks()));
        }
        return List.copyOf(targets.values());
    }
}
