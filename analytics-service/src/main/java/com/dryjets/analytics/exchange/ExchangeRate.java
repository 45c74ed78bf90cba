package com.dryjets.analytics.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The rate of a currency on a day.
 *
 * @param rate units of the currency per euro
 */
public record ExchangeRate(LocalDate day, String currency, BigDecimal rate, RateSource source) {}
