package com.dryjets.analytics.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Converts money at the rates that a tenant uses: its own, else the published ones. */
public interface ExchangeRates {

    /** Reads the rates that converting these days to the target currency takes. */
    Uni<RateTable> table(SqlConnection connection, String tenant, List<MoneyDay> days, String target);
}
