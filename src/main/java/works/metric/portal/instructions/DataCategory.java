package works.metric.portal.instructions;

/**
 * Categories of personal data (Annex II of Decision (EU) 2021/915): one catalogue, so that an instruction and a
 * sub-processor's entry can be laid side by side. Named by {@code instructions.data.<name>}.
 */
public enum DataCategory {
    ADVERTISING_IDS,
    VENDOR_IDS,
    CUSTOMER_IDS,
    IP_ADDRESS,
    DEVICE_AND_OS,
    APP_AND_SDK,
    APPROXIMATE_LOCATION,
    ADVERTISING_CONTACTS,
    IN_APP_EVENTS,
    REVENUE,
    CONSENT_SIGNALS,
    COOKIE_IDS,
    WEB_USAGE,
    EMAIL_ADDRESS,
    CONTACT_DETAILS,
    ACCOUNT_FACTS,
    PUBLIC_PROFILE,
}
