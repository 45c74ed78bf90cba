package com.dryjets.email;

import com.dryjets.testkit.ArchitectureRules;
import com.dryjets.testkit.TableHomes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsTheHouseStyle() {
        ArchitectureRules.check("com.dryjets.email");
    }

    @Test
    void givesEachTableOneHome() {
        TableHomes.here()
                .allowRead("recipient", "suppression", "a claim must skip suppressed addresses in the same statement")
                .allowRead("report", "suppression", "a claim must skip suppressed addresses in the same statement")
                .allowRead("contact", "suppression", "a segment's members are its contacts without suppressed ones")
                .allowRead(
                        "email",
                        "recipient",
                        "emails that need work are found by their recipients, in one indexed query")
                .allowRead(
                        "email", "campaign_projection", "a claim must lock the email and its campaign against a pause")
                .check();
    }
}
