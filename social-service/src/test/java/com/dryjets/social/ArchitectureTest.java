package com.dryjets.social;

import com.dryjets.testkit.ArchitectureRules;
import com.dryjets.testkit.TableHomes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String CLAIM =
            "A claim checks the campaign and the account in the statement that takes the row";

    @Test
    void followsTheHouseStyle() {
        ArchitectureRules.check("com.dryjets.social");
    }

    @Test
    void everyTableHasOneHome() {
        TableHomes.here()
                .allowRead("queue", "campaign_projection", CLAIM)
                .allowRead("queue", "social_account", CLAIM)
                .allowRead("engagement", "campaign_projection", CLAIM)
                .allowRead("engagement", "social_account", CLAIM)
                .check();
    }
}
