/**
 * What every service test needs: a real PostgreSQL and Kafka, tokens, topic readers and writers, and the architecture
 * rules.
 *
 * <p>Start reading at {@link com.dryjets.testkit.PlatformResource}.
 */
package com.dryjets.testkit;
