/**
 * Sends copies of an email to people who check it before it goes out. They are marked as tests, neither tracked nor counted,
 * and delivered by {@link com.dryjets.email.transactional}. Owns no table.
 */
package com.dryjets.email.testsend;
