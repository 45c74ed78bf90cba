package com.dryjets.analytics;

import com.dryjets.testkit.ArchitectureRules;
import com.dryjets.testkit.TableHomes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsHouseStyle() {
        ArchitectureRules.check("com.dryjets.analytics");
    }

    @Test
    void everyTableHasOneHome() {
        TableHomes.here()
                .allowRead(
                        "rollup",
                        "campaign_projection",
                        "the ingest assigns records to local days in the statement that adds them; a query per batch would"
                                + " slow it and could see another time zone. The hours that are published name it")
                .allowRead(
                        "attribution",
                        "metric_record",
                        "a record that was counted without touches must add no credits, which only the insert itself can"
                                + " check without a race")
                .check();
    }
}
