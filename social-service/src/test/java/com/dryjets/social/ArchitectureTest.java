package com.dryjets.social;

import com.dryjets.testkit.ArchitectureRules;
import com.dryjets.testkit.TableHomes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsTheHouseStyle() {
        ArchitectureRules.check("com.dryjets.social");
    }

    @Test
    void everyTableHasOneHome() {
        TableHomes.here()
                .allowRead("engagement", "social_account", "An hour of the week is one in the account's time zone")
                .allowRead(
                        "account", "campaign_projection", "A new account has the time zone of the tenant's campaigns")
                .allowRead("post", "campaign_projection", "A post that is late stays within its campaign, in one query")
                .check();
    }
}
