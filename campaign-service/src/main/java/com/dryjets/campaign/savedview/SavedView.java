package com.dryjets.campaign.savedview;

import com.dryjets.kit.tenancy.Caller;
import java.time.Instant;
import java.util.UUID;

/**
 * A named set of filters and an order of the campaign list.
 *
 * @param shared whether the whole team sees it
 * @param owner the person who saved it
 * @param mine whether the caller is the owner
 */
public record SavedView(
        UUID id,
        String name,
        SavedFilters filters,
        boolean shared,
        String owner,
        boolean mine,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static SavedView of(StoredView view, Caller caller) {
        return new SavedView(
                view.id,
                view.name,
                view.filters,
                view.shared,
                view.owner,
                view.belongsTo(caller),
                view.createdAt,
                view.updatedAt,
                view.version);
    }
}
