package com.dryjets.local.demo.sample;

import static com.dryjets.local.demo.sample.ChannelPlan.of;

import java.util.List;

/** The dozen campaigns of a bicycle shop, each with something to find in its metrics. */
final class SampleCampaigns {

    static final int HISTORY_DAYS = 120;

    private static final String BIKES = "commuting-by-e-bike.md";
    private static final String WORKSHOP = "spring-tune-up.md";
    private static final String FAMILY = "riding-with-children.md";

    private SampleCampaigns() {}

    static List<SampleCampaign> all() {
        return List.of(
                commuterBikes(),
                newsletter(),
                companyFleets(),
                cityRentals(),
                workshopBookings(),
                childrensBikes(),
                cargoBikeTrials(),
                winterAccessories(),
                springTuneUp(),
                helmetWeeks(),
                tradeFair(),
                summerSale());
    }

    /** Grows on every channel until Facebook stops converting on day 92, while its spend goes on. */
    private static SampleCampaign commuterBikes() {
        return new SampleCampaign(
                "commuter-bikes",
                "Commuter e-bikes",
                "CONVERSION",
                "Sell 900 commuter e-bikes by the end of the season",
                BIKES,
                0.005,
                38.0,
                1.25,
                HISTORY_DAYS,
                60,
                Fate.ACTIVE,
                List.of(
                        of("EMAIL", 9_000, 0.032, 6, 4),
                        of("FACEBOOK", 14_000, 0.009, 70, 6).failingFrom(92),
                        of("INSTAGRAM", 18_000, 0.011, 60, 5),
                        of("ADS", 22_000, 0.021, 110, 9)));
    }

    private static SampleCampaign newsletter() {
        return new SampleCampaign(
                "newsletter",
                "Workshop newsletter",
                "RETENTION",
                "Bring customers back for their yearly service",
                WORKSHOP,
                0.003,
                24.0,
                1.2,
                HISTORY_DAYS,
                90,
                Fate.ACTIVE,
                List.of(of("EMAIL", 16_000, 0.028, 9, 5)));
    }

    private static SampleCampaign companyFleets() {
        return new SampleCampaign(
                "company-fleets",
                "Company fleets",
                "CONVERSION",
                "Win 40 companies for leased bikes",
                BIKES,
                0.002,
                160.0,
                1.3,
                100,
                45,
                Fate.ACTIVE,
                List.of(of("LINKEDIN", 7_000, 0.011, 85, 2.5), of("EMAIL", 2_500, 0.036, 3, 1.2)));
    }

    /** Has spent its budget long before its end. */
    private static SampleCampaign cityRentals() {
        return new SampleCampaign(
                "city-rentals",
                "City rentals",
                "CONVERSION",
                "Fill the rental bikes on weekends",
                BIKES,
                0.004,
                21.0,
                0.55,
                90,
                50,
                Fate.ACTIVE,
                List.of(of("ADS", 16_000, 0.024, 95, 8), of("INSTAGRAM", 9_000, 0.010, 30, 2)));
    }

    private static SampleCampaign workshopBookings() {
        return new SampleCampaign(
                "workshop-bookings",
                "Workshop bookings",
                "CONVERSION",
                "Book out the workshop four weeks ahead",
                WORKSHOP,
                0.001,
                29.0,
                1.3,
                110,
                70,
                Fate.ACTIVE,
                List.of(of("ADS", 12_000, 0.026, 60, 10)));
    }

    private static SampleCampaign childrensBikes() {
        return new SampleCampaign(
                "childrens-bikes",
                "Children's bikes",
                "AWARENESS",
                "Make the shop known to young families",
                FAMILY,
                0.004,
                0,
                1.4,
                75,
                40,
                Fate.ACTIVE,
                List.of(
                        of("INSTAGRAM", 21_000, 0.008, 40, 0),
                        of("FACEBOOK", 13_000, 0.007, 30, 0),
                        of("TWITTER", 6_000, 0.004, 12, 0)));
    }

    /** Has run for three weeks only, so some answers need more data. */
    private static SampleCampaign cargoBikeTrials() {
        return new SampleCampaign(
                "cargo-bike-trials",
                "Cargo bike trial rides",
                "ENGAGEMENT",
                "Get 300 families to try a cargo bike",
                FAMILY,
                0.012,
                0,
                1.5,
                21,
                60,
                Fate.ACTIVE,
                List.of(of("INSTAGRAM", 8_000, 0.013, 25, 1.5), of("ADS", 6_000, 0.018, 30, 2)));
    }

    private static SampleCampaign winterAccessories() {
        return new SampleCampaign(
                "winter-accessories",
                "Winter accessories",
                "CONVERSION",
                "Sell lights, gloves and mudguards before the dark months",
                BIKES,
                -0.006,
                19.0,
                1.6,
                80,
                30,
                Fate.PAUSED,
                List.of(of("ADS", 9_000, 0.017, 45, 4), of("EMAIL", 6_000, 0.022, 4, 2)));
    }

    private static SampleCampaign springTuneUp() {
        return new SampleCampaign(
                "spring-tune-up",
                "Spring tune-up",
                "CONVERSION",
                "Service 1,200 bicycles before the season",
                WORKSHOP,
                0.003,
                32.0,
                1.1,
                HISTORY_DAYS,
                1,
                Fate.COMPLETED,
                List.of(
                        of("EMAIL", 12_000, 0.030, 8, 4),
                        of("FACEBOOK", 11_000, 0.011, 50, 4),
                        of("ADS", 14_000, 0.020, 75, 6)));
    }

    private static SampleCampaign helmetWeeks() {
        return new SampleCampaign(
                "helmet-weeks",
                "Helmet weeks",
                "ENGAGEMENT",
                "Start a conversation about safe riding",
                FAMILY,
                0.002,
                0,
                1.1,
                60,
                1,
                Fate.COMPLETED,
                List.of(of("TWITTER", 9_000, 0.006, 15, 0), of("INSTAGRAM", 15_000, 0.008, 30, 0)));
    }

    private static SampleCampaign tradeFair() {
        return new SampleCampaign(
                "trade-fair",
                "Trade fair",
                "AWARENESS",
                "Invite dealers to the autumn fair",
                BIKES,
                0.006,
                0,
                1.2,
                70,
                1,
                Fate.ARCHIVED,
                List.of(of("LINKEDIN", 6_000, 0.009, 40, 0), of("TWITTER", 5_000, 0.005, 12, 0)));
    }

    private static SampleCampaign summerSale() {
        return new SampleCampaign(
                "summer-sale",
                "Summer sale",
                "CONVERSION",
                "Clear the stock of this season's models",
                BIKES,
                0,
                35.0,
                1.2,
                -14,
                35,
                Fate.DRAFT,
                List.of(of("EMAIL", 12_000, 0.03, 8, 4), of("INSTAGRAM", 15_000, 0.009, 50, 4)));
    }
}
