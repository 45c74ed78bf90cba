/** Readiness: the database and the broker answer within two seconds. */
package com.dryjets.kit.health;
