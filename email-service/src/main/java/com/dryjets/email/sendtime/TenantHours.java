package com.dryjets.email.sendtime;

/**
 * What is known of the contacts of a tenant by hour of the week; what is older counts less.
 *
 * @param engagement opens and clicks
 * @param trials recipients who got an email at a random hour
 * @param answers those of them who opened or clicked it
 */
record TenantHours(Hours engagement, Hours trials, Hours answers) {}
