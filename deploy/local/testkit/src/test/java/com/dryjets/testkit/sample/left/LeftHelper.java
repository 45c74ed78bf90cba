package com.dryjets.testkit.sample.left;

import com.dryjets.testkit.sample.right.RightResource;

/** Breaks the rules on names and on SQL, and is one half of a cycle. */
public class LeftHelper {
    RightResource right;

    void read(java.sql.Connection connection) throws java.sql.SQLException {
        connection.prepareStatement("select 1");
    }
}
