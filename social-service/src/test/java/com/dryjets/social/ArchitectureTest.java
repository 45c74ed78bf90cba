package com.dryjets.social;

import com.dryjets.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheHouseStyle() {
        ArchitectureRules.check("com.dryjets.social");
    }
}
