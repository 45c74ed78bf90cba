package com.dryjets.email;

import com.dryjets.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsToTheHouseStyle() {
        ArchitectureRules.check("com.dryjets.email");
    }
}
