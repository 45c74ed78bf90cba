package com.dryjets.analytics.summary;

import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The rows of campaign_summary with converted money: {@code whole}, whether all of a campaign's money has a rate, and
 * {@code shown_spend} and {@code shown_revenue}, converted if it is whole and as recorded if not.
 */
final class ConvertedCampaigns {

    private static final String ROWS = """
            (select s.*, coalesce(c.whole, s.money_version = 0) as whole,
                case when c.whole then c.spend else s.spend end as shown_spend,
                case when c.whole then c.revenue else s.revenue end as shown_revenue
             from campaign_summary s
                left join campaign_conversion c
                    on c.tenant = s.tenant and c.target = $%d and c.campaign_id = s.campaign_id
             where s.tenant = $1) as converted""";

    private ConvertedCampaigns() {}

    /** The rows as a subquery of a statement whose first parameter is the tenant; adds its parameter to the tuple. */
    static String rows(String target, Tuple parameters) {
        parameters.addString(target);
        return ROWS.formatted(parameters.size());
    }
}
