package com.dryjets.campaign.savedview;

/** What a person decides about a view. */
record ViewContent(String name, SavedFilters filters, boolean shared) {}
