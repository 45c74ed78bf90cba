/** The PostgreSQL and Kafka that all tests of a build share. Start reading at {@code SharedInfra}. */
package com.dryjets.testkit.infra;
