package com.dryjets.content.performance;

/** How people reacted to a content reference, in all campaigns and channels; zero for what was not recorded. */
public record Reaction(double impressions, double delivered, double clicks) {}
