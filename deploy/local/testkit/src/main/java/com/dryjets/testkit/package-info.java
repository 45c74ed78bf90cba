/**
 * What every test of a service needs: a real PostgreSQL and Kafka, tokens, readers and writers of topics, and the
 * machine-checkable part of the house style.
 *
 * <p>Start reading at {@link com.dryjets.testkit.PlatformResource}.
 */
package com.dryjets.testkit;
