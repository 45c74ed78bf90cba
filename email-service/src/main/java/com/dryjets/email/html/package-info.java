/**
 * Makes the HTML of people safe for email clients, and plain text of it. Start reading at {@link
 * com.dryjets.email.html.SafePage}.
 */
package com.dryjets.email.html;
