package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.Converted;
import com.dryjets.analytics.exchange.Converted.Factor;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of campaign_summary with converted money: {@code whole}, whether all of a campaign's money has a rate, and
 * {@code shown_spend} and {@code shown_revenue}, converted if it is whole and as recorded if not.
 */
final class ConvertedCampaigns {

    /** Keeps the division of the database as exact as that of BigDecimal: the quotient has as many decimals. */
    private static final int DECIMALS = 34;

    private static final String ROWS = """
            (select s.*, coalesce(c.whole, true) as whole,
                case when c.whole then c.spend else s.spend end as shown_spend,
                case when c.whole then c.revenue else s.revenue end as shown_revenue
             from campaign_summary s left join (
                select m.campaign_id, coalesce(sum(m.spend * f.target / f.source), 0) as spend,
                    coalesce(sum(m.revenue * f.target / f.source), 0) as revenue,
                    bool_and(f.source is not null or m.spend = 0 and m.revenue = 0) as whole
                from campaign_money_day m
                    join campaign_summary k using (tenant, campaign_id)
                    left join unnest($%d::text[], $%d::date[], $%d::text[]::numeric[], $%d::text[]::numeric[])
                        as f (currency, day, target, source) on f.currency = k.currency and f.day = m.day
                where m.tenant = $1 group by 1
             ) c using (campaign_id)
             where s.tenant = $1) as converted""";

    private ConvertedCampaigns() {}

    /** The rows as a subquery of a statement whose first parameter is the tenant; adds its parameters to the tuple. */
    static String rows(Converted money, Tuple parameters) {
        int next = parameters.size() + 1;
        List<Factor> factors = money.factors();
        parameters
                .addArrayOfString(factors.stream().map(Factor::currency).toArray(String[]::new))
                .addArrayOfLocalDate(factors.stream().map(Factor::day).toArray(LocalDate[]::new))
                .addArrayOfString(
                        texts(factors, factor -> factor.target().setScale(DECIMALS, RoundingMode.UNNECESSARY)))
                .addArrayOfString(texts(factors, Factor::source));
        return ROWS.formatted(next, next + 1, next + 2, next + 3);
    }

    private static String[] texts(List<Factor> factors, Function<Factor, BigDecimal> number) {
        return factors.stream().map(number).map(BigDecimal::toPlainString).toArray(String[]::new);
    }
}
