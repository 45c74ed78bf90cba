package com.dryjets.campaign;

import com.dryjets.testkit.ArchitectureRules;
import com.dryjets.testkit.TableHomes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsHouseStyle() {
        ArchitectureRules.check("com.dryjets.campaign");
    }

    @Test
    void everyTableHasOneHome() {
        TableHomes.here()
                .allowRead(
                        "forecast",
                        "channel_performance",
                        "scoring joins thousands of locked days of all tenants with their outcome in one statement")
                .check();
    }
}
