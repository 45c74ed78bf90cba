package com.dryjets.analytics.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where published exchange rates come from, and how old a rate may be. */
@ConfigMapping(prefix = "dryjets.exchange")
public interface ExchangeConfig {

    /**
     * The folder with eurofxref-daily.xml, eurofxref-hist-90d.xml and eurofxref-hist.xml, such as
     * https://www.ecb.europa.eu/stats/eurofxref. Without it the feed is off, and only own rates are used.
     */
    Optional<URI> url();

    /** The time between two reads. Rates appear once a working day, but not at a fixed minute; most reads answer 304. */
    @WithDefault("1h")
    Duration every();

    /** The time between two looks whether the feed is due, by any replica; {@code off} to never look. */
    @WithDefault("30s")
    String checkEvery();

    /** How long a replica may take to read the feed before another one may. Longer than a read with its timeout. */
    @WithDefault("5m")
    Duration lease();

    /** The longest wait for a connection, for data, and for the whole file. */
    @WithDefault("60s")
    Duration timeout();

    /** The largest file. The history since 1999 has about 9 MB. */
    @WithDefault("33554432")
    long maxBytes();

    /** The age of the oldest rates that are stored: a little more than that of the oldest records accepted. */
    @WithDefault("800d")
    Duration keep();

    /**
     * The age in days up to which a rate is used for a day without one. No rates are published on weekends and a few
     * holidays; the longest gap is that around Easter and Christmas, five days.
     */
    @WithDefault("7")
    int maxAgeDays();
}
