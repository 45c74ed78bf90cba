package com.dryjets.content;

import com.dryjets.testkit.ArchitectureRules;
import com.dryjets.testkit.TableHomes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsTheHouseStyle() {
        ArchitectureRules.check("com.dryjets.content");
    }

    @Test
    void everyTableHasOneHome() {
        TableHomes.here().check();
    }
}
