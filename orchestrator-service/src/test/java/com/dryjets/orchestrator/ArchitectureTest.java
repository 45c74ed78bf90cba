package com.dryjets.orchestrator;

import com.dryjets.testkit.ArchitectureRules;
import com.dryjets.testkit.TableHomes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheHouseStyle() {
        ArchitectureRules.check("com.dryjets.orchestrator");
    }

    @Test
    void everyTableHasOneHome() {
        TableHomes.here()
                .allowRead(
                        "assessment",
                        "campaign_projection",
                        "running campaigns that were not assessed for some time are found in one query")
                .check();
    }
}
