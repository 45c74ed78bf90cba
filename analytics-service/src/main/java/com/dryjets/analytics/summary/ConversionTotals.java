package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.ConversionView;
import com.dryjets.analytics.exchange.ConversionView.RatesUsed;
import com.dryjets.analytics.exchange.ConversionView.Unconverted;
import com.dryjets.analytics.exchange.Converted.Amounts;
import com.dryjets.analytics.exchange.RateSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the campaigns of a tenant have spent and earned since the beginning, in one currency. */
record ConversionTotals(Amounts total, ConversionView conversion) {

    /**
     * Campaigns that are planned in the same currency.
     *
     * @param currency null if it is not known yet
     * @param converted their money in the target currency, not rounded
     * @param left what has no rate, in their currency
     * @param whole whether everything could be converted
     * @param firstRate the day of the oldest rate that was used; null if none was
     * @param lastRate the day of the newest one
     */
    record Group(
            @Nullable String currency,
            Amounts converted,
            Amounts left,
            boolean whole,
            @Nullable LocalDate firstRate,
            @Nullable LocalDate lastRate,
            Set<RateSource> sources) {}

    static ConversionTotals of(String target, List<Group> groups) {
        List<Unconverted> left = groups.stream()
                .filter(group -> !group.whole())
                .sorted(Comparator.comparing(Group::currency, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(group -> new Unconverted(
                        group.currency(), group.left().spend(), group.left().revenue()))
                .toList();
        Amounts total = new Amounts(
                sum(groups, group -> group.converted().spend()),
                sum(groups, group -> group.converted().revenue()));
        return new ConversionTotals(total, new ConversionView(target, rates(groups), left));
    }

    private static @Nullable RatesUsed rates(List<Group> groups) {
        List<LocalDate> first =
                groups.stream().map(Group::firstRate).filter(Objects::nonNull).toList();
        List<LocalDate> last =
                groups.stream().map(Group::lastRate).filter(Objects::nonNull).toList();
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        Set<RateSource> sources = EnumSet.noneOf(RateSource.class);
        groups.forEach(group -> sources.addAll(group.sources()));
        return new RatesUsed(
                first.stream().min(LocalDate::compareTo).orElseThrow(),
                last.stream().max(LocalDate::compareTo).orElseThrow(),
                List.copyOf(sources));
    }

    private static BigDecimal sum(List<Group> groups, Function<Group, BigDecimal> amount) {
        return groups.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
