package com.dryjets.content.recommendation;

import java.util.List;

/** The platforms for a text, the best first. */
public record Recommendations(List<Recommendation> items) {}
