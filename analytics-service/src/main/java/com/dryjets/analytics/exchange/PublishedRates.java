package com.dryjets.analytics.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The published rates, which are the same for all tenants. */
public interface PublishedRates {

    /** Stores rates; writes only those that differ from what is stored. */
    Uni<Void> store(SqlConnection connection, List<ExchangeRate> rates);

    /** The last day that has a rate; empty before the first file. */
    Uni<Optional<LocalDate>> newest(SqlConnection connection);
}
