package com.dryjets.analytics.exchange;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** The exchange rates that a tenant uses, and its own among them. */
@ApplicationScoped
class RateService implements ExchangeRates {

    private static final Logger LOG = Logger.getLogger(RateService.class);

    private final TenantTransaction transactions;
    private final RateRepository repository;
    private final ExchangeConfig config;
    private final Clock clock;

    RateService(TenantTransaction transactions, RateRepository repository, ExchangeConfig config, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<RateTable> table(SqlConnection connection, String tenant, List<MoneyDay> days, String target) {
        Set<String> currencies = new TreeSet<>(
                days.stream().map(MoneyDay::currency).filter(Objects::nonNull).toList());
        boolean foreign = currencies.stream().anyMatch(currency -> !currency.equals(target));
        if (!foreign) {
            return Uni.createFrom().item(RateTable.of(List.of(), config.maxAgeDays()));
        }
        currencies.add(target);
        LocalDate first =
                days.stream().map(MoneyDay::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                days.stream().map(MoneyDay::day).max(LocalDate::compareTo).orElseThrow();
        return repository
                .between(connection, tenant, currencies, first.minusDays(config.maxAgeDays()), last)
                .map(rates -> RateTable.of(rates, config.maxAgeDays()));
    }

    @Override
    public Uni<String> version(SqlConnection connection, String tenant) {
        // The configured age decides as well which rate a day has.
        return repository.version(connection, tenant).map(version -> version + "/" + config.maxAgeDays());
    }

    /** The rates in use on a day; today by default. */
    Uni<ExchangeRatesView> list(String tenant, RateDay day) {
        LocalDate date = day.orToday(today());
        return transactions
                .sql(
                        tenant,
                        connection -> repository.latest(connection, tenant, date.minusDays(config.maxAgeDays()), date))
                .map(rates -> ExchangeRatesView.of(date, rates));
    }

    Uni<ExchangeRateView> put(Caller caller, RateDay day, String currency, BigDecimal rate) {
        ExchangeRate own =
                new ExchangeRate(day.requiredUntil(today()), RateLimits.currency(currency), rate, RateSource.OWN);
        return transactions
                .sql(caller.tenant(), connection -> repository.put(connection, caller.tenant(), own))
                .invoke(() -> LOG.infof(
                        "Own exchange rate set tenant=%s day=%s currency=%s rate=%s",
                        caller.tenant(), own.day(), own.currency(), own.rate()))
                .replaceWith(ExchangeRateView.of(own));
    }

    Uni<Void> delete(Caller caller, RateDay day, String currency) {
        LocalDate date = day.requiredUntil(today());
        String code = RateLimits.currency(currency);
        return transactions
                .sql(caller.tenant(), connection -> repository.delete(connection, caller.tenant(), date, code))
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Problem.notFound("own exchange rate", date + " " + code);
                    }
                })
                .invoke(() -> LOG.infof(
                        "Own exchange rate deleted tenant=%s day=%s currency=%s", caller.tenant(), date, code))
                .replaceWithVoid();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
