package com.dryjets.campaign.campaign;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads, locks and stores campaigns for every feature. Methods that take a {@link Caller} open a transaction; the others
 * run in the current one.
 */
@ApplicationScoped
public class Campaigns {

    private static final int MAX_TAGS = 200;

    private final TenantTransaction transactions;
    private final CampaignRepository repository;
    private final Clock clock;

    Campaigns(TenantTransaction transactions, CampaignRepository repository, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.clock = clock;
    }

    /** Opens a transaction and passes the campaign to the work; 404 if it does not exist. */
    public <T> Uni<T> read(Caller caller, UUID id, Function<Campaign, Uni<T>> work) {
        return transactions.run(caller.tenant(), () -> get(caller.tenant(), id).chain(work::apply));
    }

    /**
     * Opens a transaction, locks the campaign until it ends and passes the campaign to the work.
     *
     * @param ifMatch the version that the caller saw, null to accept any
     * @return fails with 404 if the campaign does not exist, with 412 if it has another version
     */
    public <T> Uni<T> change(Caller caller, UUID id, @Nullable String ifMatch, Function<Campaign, Uni<T>> work) {
        return transactions.run(
                caller.tenant(),
                () -> lock(caller.tenant(), id)
                        .invoke(campaign -> ETag.require(ifMatch, campaign.version()))
                        .chain(work::apply));
    }

    /** The campaign, or 404. */
    public Uni<Campaign> get(String tenant, UUID id) {
        return orNotFound(repository.find(tenant, id), id);
    }

    /** The campaign, locked until the transaction ends, or 404. */
    public Uni<Campaign> lock(String tenant, UUID id) {
        return orNotFound(repository.lock(tenant, id), id);
    }

    /** The campaign, locked until the transaction ends; null if it does not exist. */
    public Uni<Campaign> lockIfExists(String tenant, UUID id) {
        return repository.lock(tenant, id);
    }

    /** The campaign, locked until the transaction ends; null if it does not exist or is locked already. */
    public Uni<Campaign> lockIfFree(String tenant, UUID id) {
        return repository.lockIfFree(tenant, id);
    }

    /** Lists running campaigns of all tenants that have reached their end, the oldest end first. */
    public Uni<List<CampaignKey>> ended(Set<UUID> except, int limit) {
        return transactions.run(Tenants.ALL, () -> repository.endedBy(clock.instant(), except, limit));
    }

    /** Adds to a campaign's spend; answers whether the campaign exists. Its version stays the same. */
    public Uni<Boolean> addSpend(String tenant, UUID id, BigDecimal amount) {
        return repository.addSpend(tenant, id, amount);
    }

    /** Lists a page of campaigns. */
    public Uni<Page<Campaign>> page(String tenant, CampaignFilter filter, CampaignSort sort, PageRequest page) {
        return repository
                .page(tenant, filter, sort, page)
                .map(found -> new Page<>(
                        found.campaigns(),
                        found.hasMore() && !found.campaigns().isEmpty()
                                ? sort.cursor(found.campaigns().getLast())
                                : null));
    }

    /** The campaigns that have not ended and match the filter, apart from its status. */
    public Uni<List<OpenCampaign>> open(String tenant, CampaignFilter filter) {
        return repository.open(tenant, filter);
    }

    /** The campaigns with these ids, in their order; those that do not exist or cannot be read are missing. */
    public Uni<List<Campaign>> of(String tenant, List<UUID> ids) {
        return repository.of(tenant, ids).map(found -> {
            Map<UUID, Campaign> byId = found.stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
            return ids.stream().filter(byId::containsKey).map(byId::get).toList();
        });
    }

    /** Totals the campaigns that match the filter, apart from its status, by status and currency. */
    public Uni<List<StatusTotals>> totals(String tenant, CampaignFilter filter) {
        return repository.totals(tenant, filter);
    }

    /** Opens a transaction and lists the tags in use, the most frequent first. */
    Uni<List<TagCount>> tags(Caller caller) {
        return transactions.run(caller.tenant(), () -> repository.tags(caller.tenant(), MAX_TAGS));
    }

    /** Deletes a draft with everything that belongs to it. */
    public Uni<Void> delete(Campaign draft) {
        return repository.delete(draft);
    }

    /** Stores a new draft. */
    Uni<Campaign> create(CampaignPlan plan, Caller caller) {
        return repository.persist(new Campaign(plan, caller, clock.instant()));
    }

    private static Uni<Campaign> orNotFound(Uni<Campaign> found, UUID id) {
        return found.onItem().ifNull().failWith(() -> Problem.notFound("campaign", id));
    }
}
