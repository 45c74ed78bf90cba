package com.dryjets.campaign.savedview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The views that a person can choose from: first their own, then those that others share, each by name.
 *
 * @param defaultId the view that the person's list opens with, absent if it opens without one
 */
public record SavedViewList(List<SavedView> items, @Nullable UUID defaultId) {}
