package com.dryjets.campaign.campaign;

import java.util.List;

/** The tags in use, the most frequent first, at most 200. */
public record TagCounts(List<TagCount> items) {}
