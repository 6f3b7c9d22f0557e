package works.metric.portal.catalogues;

/** Categories of personal data (Annex II of Decision (EU) 2021/915). Those named here are known from the first day. */
public record DataCategory(String name) implements CatalogueCode, Comparable<DataCategory> {

    public static final DataCategory ADVERTISING_IDS = new DataCategory("ADVERTISING_IDS");
    public static final DataCategory VENDOR_IDS = new DataCategory("VENDOR_IDS");
    public static final DataCategory CUSTOMER_IDS = new DataCategory("CUSTOMER_IDS");
    public static final DataCategory IP_ADDRESS = new DataCategory("IP_ADDRESS");
    public static final DataCategory DEVICE_AND_OS = new DataCategory("DEVICE_AND_OS");
    public static final DataCategory APP_AND_SDK = new DataCategory("APP_AND_SDK");
    public static final DataCategory APPROXIMATE_LOCATION = new DataCategory("APPROXIMATE_LOCATION");
    public static final DataCategory ADVERTISING_CONTACTS = new DataCategory("ADVERTISING_CONTACTS");
    public static final DataCategory IN_APP_EVENTS = new DataCategory("IN_APP_EVENTS");
    public static final DataCategory REVENUE = new DataCategory("REVENUE");
    public static final DataCategory CONSENT_SIGNALS = new DataCategory("CONSENT_SIGNALS");
    public static final DataCategory COOKIE_IDS = new DataCategory("COOKIE_IDS");
    public static final DataCategory WEB_USAGE = new DataCategory("WEB_USAGE");
    public static final DataCategory EMAIL_ADDRESS = new DataCategory("EMAIL_ADDRESS");
    public static final DataCategory CONTACT_DETAILS = new DataCategory("CONTACT_DETAILS");
    public static final DataCategory ACCOUNT_FACTS = new DataCategory("ACCOUNT_FACTS");
    public static final DataCategory PUBLIC_PROFILE = new DataCategory("PUBLIC_PROFILE");

    /** @throws IllegalArgumentException for what cannot be a code */
    public DataCategory {
        CatalogueCode.checked(name);
    }

    @Override
    public Catalogue catalogue() {
        return Catalogue.DATA;
    }

    @Override
    public int compareTo(DataCategory other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
