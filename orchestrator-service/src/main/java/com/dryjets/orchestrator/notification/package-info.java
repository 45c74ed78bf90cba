/**
 * The inbox of each person: failures that were raised or cleared, recommendations that were issued, campaigns that ended.
 * Notifications belong to the tenant and are written once, by those who cause them and in the same transaction; what a person
 * has read and wants to see is kept for each person. Owns notification, notification_read and notification_settings.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.notification.NotificationService}.
 */
package com.dryjets.orchestrator.notification;
