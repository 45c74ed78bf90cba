package com.dryjets.bench;

import com.dryjets.bench.abtest.AbTestBench;
import com.dryjets.bench.audience.AudienceBench;
import com.dryjets.bench.ava.AvaBench;
import com.dryjets.bench.bounces.BouncesBench;
import com.dryjets.bench.campaign.CampaignBench;
import com.dryjets.bench.dashboard.DashboardBench;
import com.dryjets.bench.email.EmailBench;
import com.dryjets.bench.forecast.ForecastBench;
import com.dryjets.bench.ingest.IngestBench;
import com.dryjets.bench.render.RenderBench;
import com.dryjets.bench.repurpose.RepurposeBench;
import com.dryjets.bench.social.SocialBench;
import com.dryjets.bench.tracking.TrackingBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs a benchmark by name; exits with 0 if its results are correct, at any speed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            IngestBench.class,
            CampaignBench.class,
            DashboardBench.class,
            ForecastBench.class,
            RepurposeBench.class,
            SocialBench.class,
            EmailBench.class,
            BouncesBench.class,
            RenderBench.class,
            TrackingBench.class,
            AudienceBench.class,
            AbTestBench.class,
            AvaBench.class
        },
        description = "Measures the platform against a reference in the same run.")
public final class Bench {

    private Bench() {}

    public static void main(String... args) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }
}
