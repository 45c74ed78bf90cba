/**
 * Conversions and revenue by recipient. Owns conversion; reads {@code marketing.metrics}, of which only
 * records with the reference of a recipient matter here. Analytics-service counts all of them for campaigns.
 */
package com.dryjets.email.conversion;
