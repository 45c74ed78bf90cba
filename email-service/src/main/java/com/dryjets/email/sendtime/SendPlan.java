package com.dryjets.email.sendtime;

import com.dryjets.email.email.SendWindow;

/**
 * What the times of an email's recipients are chosen by; it stays the same for all of them.
 *
 * @param rates the expected share of recipients who answer an email that is sent at this hour, if nothing is known of
 *     themselves
 * @param shares the expected share of their opens and clicks in this hour
 * @param basis what both were computed from
 */
record SendPlan(SendWindow window, Hours rates, Hours shares, Basis basis) {

    /**
     * How much was known.
     *
     * @param engagement opens and clicks of the tenant's contacts
     * @param audienceEngagement those of a sample of the email's audience
     * @param trials recipients who got an email at a random hour
     * @param answers those of them who opened or clicked it
     */
    record Basis(double engagement, double audienceEngagement, double trials, double answers) {}

    static SendPlan of(SendWindow window, TenantHours tenant, Hours audience) {
        Hours usual = ShrinkageRules.shares(tenant.engagement());
        Hours audienceIndex = ShrinkageRules.index(audience, usual, ShrinkageRules.AUDIENCE_STRENGTH);
        Hours rates = ShrinkageRules.rates(tenant);
        return new SendPlan(
                window,
                Hours.of(hour -> Math.min(1, rates.at(hour) * audienceIndex.at(hour))),
                Hours.of(hour -> usual.at(hour) * audienceIndex.at(hour)).shares(),
                new Basis(
                        tenant.engagement().sum(),
                        audience.sum(),
                        tenant.trials().sum(),
                        tenant.answers().sum()));
    }
}
