/** The PostgreSQL and the Kafka broker that the tests of a whole build share. */
package com.dryjets.testkit.infra;
