package com.dryjets.campaign.listing;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pages of campaigns, and how many there are. */
@ApplicationScoped
class ListRepository implements PanacheRepositoryBase<Campaign, UUID> {

    /** One more than the page holds. */
    Uni<List<Campaign>> page(String tenant, CampaignFilter filter, CampaignSort sort, PageRequest page) {
        Parameters parameters = new Parameters();
        String where = filter.whereWithStatus(tenant, parameters) + sort.after(page, parameters);
        return find(where + sort.orderBy(), parameters).page(0, page.fetch()).list();
    }

    /** What the filter leaves, whatever state it asks for. */
    Uni<Map<CampaignStatus, Long>> counts(String tenant, CampaignFilter filter) {
        Parameters parameters = new Parameters();
        String where = filter.where(tenant, parameters);
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(
                    "select status, count(*) from campaign where " + where + " group by status", Object[].class);
            parameters.map().forEach(query::setParameter);
            return query.getResultList().map(ListRepository::byStatus);
        });
    }

    private static Map<CampaignStatus, Long> byStatus(List<Object[]> rows) {
        Map<CampaignStatus, Long> counts = new EnumMap<>(CampaignStatus.class);
        rows.forEach(row -> counts.put((CampaignStatus) row[0], (Long) row[1]));
        return counts;
    }
}
