package com.dryjets.analytics.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Converts money at the rates that a tenant uses: its own, else the published ones. */
public interface ExchangeRates {

    /**
     * A text that changes whenever the rates of a tenant do. To keep what was converted, read it before the rates: then
     * what is kept is never older than its version.
     */
    Uni<String> version(SqlConnection connection, String tenant);

    /** Reads the rates that converting these days to the target currency takes. */
    Uni<RateTable> table(SqlConnection connection, String tenant, List<MoneyDay> days, String target);
}
